import type { FC } from 'hono/jsx';
import type { Reader } from './reader.ts';

/** Runs of Japanese letters with the marks, figures and spaces between them. */
const runs = /([\u3000-\u9fff\uf900-\ufaff\uff00-\uffef](?:[\d\s~-]*[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef])*)/u;

/** A text of ours that may hold names in Japanese: where the page is in English, a screen reader is told so. */
export const Mixed: FC<{ text: string; reader: Reader }> = ({ text, reader }) => {
  if (reader.ofPlans === undefined) return <>{text}</>;
  return <>{text.split(runs).map((part, at) => (at % 2 === 1 ? <span lang="ja">{part}</span> : part))}</>;
};
