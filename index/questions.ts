import type { Span } from '../src/plan/span.ts';
import { normalize } from '../src/search/normalize.ts';
import type { Document } from './document.ts';
import { isQuestion } from './headings.ts';
import { SeedError } from './problem.ts';
import type { SeedFile } from './seeds.ts';

/** A question that people wrote for a plan, with its place there as a passage number: what answers it, or what it is about. */
export type AnchoredQuestion = {
  readonly text: string;
  readonly passage: number;
  readonly file: string;
  readonly line: number;
};

/** What people wrote for a plan: questions that it answers, and questions on its matters that it does not. */
export type WrittenQuestions = {
  readonly expected: readonly AnchoredQuestion[];
  readonly unstated: readonly AnchoredQuestion[];
};

/**
 * Reads a plan's expected questions and its unstated ones: `> ` and a piece of the plan's text, then the questions that
 * it answers, or that it treats the matter of and does not answer, a line each. The piece is tied to the passage that it
 * covers most.
 *
 * @throws SeedError for a piece that the source lacks or has twice, a question without a piece, a question twice.
 */
export const readQuestions = (
  { questions, unstated }: Readonly<Record<'questions' | 'unstated', readonly SeedFile[]>>,
  document: Document,
): WrittenQuestions => {
  const seen = new Map<string, string>();
  return { expected: readAnchored(questions, document, seen), unstated: readAnchored(unstated, document, seen) };
};

/** Questions with their places; `seen` says of each where it was first read. */
const readAnchored = (
  files: readonly SeedFile[],
  document: Document,
  seen: Map<string, string>,
): AnchoredQuestion[] => {
  const questions: AnchoredQuestion[] = [];
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

/** The questions of question files, as they are written, wherever they belong. */
export const questionsIn = (files: readonly SeedFile[]): string[] =>
  files.flatMap(({ text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^[#>]/u.test(line)),
  );

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
