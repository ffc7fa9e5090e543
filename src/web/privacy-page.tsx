import { page } from './layout.tsx';
import type { Reader } from './reader.ts';

/** What is kept of who asks, and for how long. */
export const privacyPage = (reader: Reader, days: number, handOffs: boolean) => {
  const { privacy, titleOf } = reader.words;
  return page({
    reader,
    title: titleOf(privacy.title),
    children: (
      <>
        <h1>{privacy.title}</h1>
        <ul>
          {privacy.lines(days, handOffs).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </>
    ),
  });
};
