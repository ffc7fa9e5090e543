import type { Span } from '../src/plan/span.ts';
import { normalize } from '../src/search/normalize.ts';
import type { Document } from './document.ts';
import { isQuestion } from './headings.ts';
import { SeedError } from './problem.ts';
import type { SeedFile } from './seeds.ts';

/** An expected question with the place in the plan that answers it, as a passage number of the plan. */
export type AnchoredQuestion = {
  readonly text: string;
  readonly passage: number;
  readonly file: string;
  readonly line: number;
};

/**
 * Reads a plan's expected questions: `> ` and a piece of the plan's text, then the questions that it answers, a line
 * each. The piece is tied to the passage that it covers most.
 *
 * @throws SeedError for a piece that the source lacks or has twice, a question without a piece, a question twice.
 */
export const readQuestions = (files: readonly SeedFile[], document: Document): AnchoredQuestion[] => {
  const questions: AnchoredQuestion[] = [];
  const seen = new Map<string, string>();
  for (const { file, text } of files) {
    let passage: number | null = null;
    text.split('\n').forEach((raw, index) => {
      const line = index + 1;
      const entry = raw.trim();
      if (entry === '' || entry.startsWith('#')) return;
      if (entry.startsWith('>')) {
        passage = passageOf(entry.slice(1).trim(), document, file, line);
        return;
      }
      if (passage === null) throw new SeedError(file, line, '質問の前に「> 計画の言葉」の行がありません');
      const key = normalize(entry).replace(/\s+/gu, '');
      const before = seen.get(key);
      if (before) throw new SeedError(file, line, `同じ質問が ${before} にもあります: ${entry}`);
      seen.set(key, `${file}:${line}`);
      questions.push({ text: entry, passage, file, line });
    });
  }
  return questions;
};

const passageOf = (piece: string, document: Document, file: string, line: number): number => {
  const places = document.source.locateAll(piece);
  const [place] = places;
  if (!place) throw new SeedError(file, line, `計画の本文に「${piece}」がありません`);
  if (places.length > 1)
    throw new SeedError(file, line, `「${piece}」は本文に ${places.length} か所あります。長くしてください`);
  let best = -1;
  let most = 0;
  document.passages.forEach(({ spans }, number) => {
    const shared = spans.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start)),
      0,
    );
    if (shared > most) [best, most] = [number, shared];
  });
  if (best < 0) best = belowHeading(document, place);
  if (best < 0) throw new SeedError(file, line, `「${piece}」は、引用にしない部分にあります`);
  return best;
};

/** The first passage below a heading that is no passage itself. */
const belowHeading = ({ sections, passages }: Document, place: Span): number => {
  const section = sections.findIndex(({ heading }) =>
    heading.some(({ start, end }) => start < place.end && place.start < end),
  );
  return section < 0 ? -1 : passages.findIndex((passage) => passage.section === section);
};

/** Headings that are questions, as a list of frequent ones has them: the passages below answer them. */
export const headingQuestions = ({ sections, passages, source }: Document): AnchoredQuestion[] =>
  passages.flatMap(({ section, kind, spans }, passage) => {
    const title = sections[section]?.path.at(-1) ?? '';
    if (kind === 'heading' || !isQuestion(title)) return [];
    return [{ text: title, passage, file: '', line: source.lineAt(spans[0]?.start ?? 0).number }];
  });
