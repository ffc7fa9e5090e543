import { page } from './layout.tsx';
import type { Reader } from './reader.ts';

export type MessageName = 'notFound' | 'methodNotAllowed' | 'badRequest' | 'internal' | 'busy' | 'unavailable';

/** A page that says what went wrong and where to go on. */
export const messagePage = (name: MessageName, reader: Reader) => {
  const { words, linkTo } = reader;
  const { title, lines } = words.message[name];
  return page({
    reader,
    title: words.titleOf(title),
    children: (
      <>
        <h1>{title}</h1>
        {lines.map((line) => (
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
