import { page } from './layout.tsx';
import type { Reader } from './reader.ts';

export type MessageName =
  | 'notFound'
  | 'methodNotAllowed'
  | 'badRequest'
  | 'internal'
  | 'busy'
  | 'unavailable'
  | 'closed';

/**
 * A page that says what went wrong and where to go on.
 *
 * @param own what staff want to be said in place of the usual lines
 */
export const messagePage = (name: MessageName, reader: Reader, own: string | null = null) => {
  const { words, linkTo } = reader;
  const { title, lines } = words.message[name];
  return page({
    reader,
    title: words.titleOf(title),
    children: (
      <>
        <h1>{title}</h1>
        {(own?.split(/\n+/u) ?? lines).map((line) => (
          <p>{line}</p>
        ))}
        <ul class="questions">
          <li>
            <a href={linkTo('/')}>{words.message.home}</a>
          </li>
          <li>
            <a href={linkTo('/plans')}>{words.message.plans}</a>
          </li>
        </ul>
      </>
    ),
  });
};
