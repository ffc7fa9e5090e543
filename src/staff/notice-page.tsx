import { page } from '../web/layout.tsx';
import { words } from './wording.ja.ts';

type NoticeProps = { readonly title: string; readonly lines: readonly string[] };

/** A staff page that says why nothing else is shown, and where to go on. */
export const noticePage = ({ title, lines }: NoticeProps) =>
  page({
    title: words.titleOf(title),
    children: (
      <>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
        <ul class="questions">
          <li>
            <a href="/staff">{words.start}</a>
          </li>
          <li>
            <a href="/">{words.home}</a>
          </li>
        </ul>
      </>
    ),
  });
