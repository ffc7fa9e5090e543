import { formOf, readable } from '../src/plan/span.ts';
import type { Compiled } from './compile.ts';

const count = (value: number): string => value.toLocaleString('ja-JP');

/** What a build found, for the person who ran it. */
export const reportOf = ({ library, plans, words }: Compiled): string => {
  const lines: string[] = [];
  for (const { seed, document, questions } of plans) {
    const { source, sections, passages, facts, oddities } = document;
    const lengths = passages
      .map(({ spans, kind }) => readable(source.text, spans, formOf(kind)).length)
      .sort((a, b) => a - b);
    lines.push(
      `■ ${seed.id}「${seed.meta.title}」`,
      `  章節 ${count(sections.length - 1)}・引用の単位 ${count(passages.length)}（長さの中央値 ${lengths[lengths.length >> 1] ?? 0} 字）・` +
        `事実 ${count(facts.length)}・想定質問 ${count(questions.length)}`,
    );
    const unclear = passages.filter(({ clear }) => !clear).length;
    if (unclear > 0) lines.push(`  段組が崩れた断片 ${unclear}`);
    for (const { line, what } of oddities) lines.push(`  気づいた点 ${seed.source.file}:${line} ${what}`);
    const covered = new Set(questions.map(({ passage }) => passages[passage]?.section));
    const bare = sections.filter(
      (_, index) => index > 0 && !covered.has(index) && passages.some((p) => p.section === index),
    );
    if (bare.length > 0)
      lines.push(`  想定質問のない章節 ${bare.length}: ${bare.map(({ path }) => path.at(-1)).join('、')}`);
  }
  const forms = words.groups.reduce((sum, group) => sum + group.forms.length, 0);
  lines.push(
    `言葉の組 ${count(words.groups.length)}（形 ${count(forms)}）・語彙 ${count(library.vocabulary.words.length)}・` +
      `読み ${count(library.vocabulary.readings.readings.split('\n').length)}`,
    `文書 ${plans.length}・市 ${library.cities.length}・識別子 ${library.digest}`,
  );
  return lines.join('\n');
};
