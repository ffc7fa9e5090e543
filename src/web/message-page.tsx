import { page } from './layout.tsx';
import { words } from './wording.ja.ts';

export type MessageName = 'notFound' | 'methodNotAllowed' | 'badRequest' | 'internal' | 'busy' | 'unavailable';

/** A page that says what went wrong and where to go on. */
export const messagePage = (name: MessageName) => {
  const { title, lines } = words.message[name];
  return page({
    title: words.titleOf(title),
    children: (
      <>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
        <ul class="questions">
          <li>
            <a href="/">{words.message.home}</a>
          </li>
          <li>
            <a href="/plans">{words.message.plans}</a>
          </li>
        </ul>
      </>
    ),
  });
};
