import { clean } from '../plan/text.ts';
import { askedIn, askingPart, isAskedWith, isAsking, isDemand, sentencesOf } from './asked.ts';
import type { CityFinder } from './cities.ts';
import { isDetail } from './details.ts';
import type { Library } from './library.ts';
import { marksIn } from './marks.ts';
import { normalize, yearsIn } from './normalize.ts';
import { options } from './options.ts';
import type { Meeting, QueryParser, Slot } from './query.ts';
import { mend } from './spelling.ts';
import { nounRuns, type Term } from './terms.ts';

/**
 * Whether a run may be a slip of the keyboard: kanji that stand for themselves where a word should be (市民納園 is 市民, 納,
 * 園), or katakana that nothing knows. A run of ordinary words is what was meant, known to the plans or not.
 */
const isSuspect = (typed: string, within: readonly Term[], { unitOf }: Library['vocabulary']): boolean => {
  if (/^[\p{sc=Katakana}ー]+$/u.test(typed)) return within.every(({ text }) => unitOf(text) === undefined);
  const covered = within.reduce((sum, { start, end }) => sum + end - start, 0);
  return covered < typed.length || within.some(({ start, end, weight }) => end - start === 1 && weight === 1);
};

/** The one of several meetings, terms or revisions that a question is about. */
const ordinal = /第\s?([0-9]{1,2}(?:回|期|次))|(?<![0-9])([0-9]{1,2})[回度]目/gu;

/** A run of kanji or katakana long enough to be a name or a compound. */
const compound = /[\p{sc=Han}々ヶ]{3,8}|[\p{sc=Katakana}ー]{4,12}/gu;

export const createQueryParser = (library: Library, findCities: CityFinder): QueryParser => {
  const { reader, thesaurus, vocabulary } = library;
  const narrower = new Map<number, number[]>();
  thesaurus.concepts.forEach(({ broader }, concept) => {
    for (const parent of broader) narrower.set(parent, [...(narrower.get(parent) ?? []), concept]);
  });
  const conceptMeetings = (concept: number, weight: number): Meeting[] => [
    { unit: vocabulary.unitOfConcept(concept), factor: options.relatives.own * weight },
    ...(narrower.get(concept) ?? []).map((child) => ({
      unit: vocabulary.unitOfConcept(child),
      factor: options.relatives.narrower * weight,
    })),
    ...(thesaurus.concepts[concept]?.broader ?? []).map((parent) => ({
      unit: vocabulary.unitOfConcept(parent),
      factor: options.relatives.broader * weight,
    })),
  ];

  const rarityOf = (unit: number | undefined): number => Math.min(vocabulary.rarity(unit), options.words.rarest);

  const known = new Set(vocabulary.compounds);
  const mendText = (text: string): { text: string; mended: { from: string; to: string }[] } => {
    const { normalized, terms } = reader.read(text);
    const mended: { from: string; to: string }[] = [];
    let result = normalized;
    const runs = [
      ...nounRuns(terms),
      ...[...normalized.matchAll(compound)].map(({ index, 0: run }) => ({ start: index, end: index + run.length })),
    ];
    for (const { start, end } of runs) {
      const typed = normalized.slice(start, end);
      if (
        mended.some(({ from }) => from === typed) ||
        !result.includes(typed) ||
        !/[\p{sc=Han}\p{sc=Katakana}]/u.test(typed)
      )
        continue;
      const within = terms.filter((term) => term.start >= start && term.end <= end && term.end > term.start);
      if (!isSuspect(typed, within, vocabulary)) continue;
      if (vocabulary.unitOf(typed) !== undefined || known.has(typed)) continue;
      const better = mend(typed, vocabulary.compounds) ?? mend(typed, vocabulary.words);
      if (better === null) continue;
      mended.push({ from: typed, to: better });
      result = result.replaceAll(typed, better);
    }
    return { text: result, mended };
  };

  return (question) => {
    const typed = clean(question);
    const named = findCities(normalize(typed));
    const { text, mended } = mendText(named.rest);
    const { normalized, terms, concepts, kana } = reader.read(text);
    const english = !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(normalized) && /[a-z]{2}/u.test(normalized);

    const aside = asideRanges(normalized);
    const emphasis = (term: Term | undefined): number =>
      term && aside.some(({ start, end }) => start <= term.start && term.end <= end) ? options.words.aside : 1;

    const taken = new Set<number>();
    const slots: Omit<Slot, 'asks'>[] = [];
    const wordOf = (term: Term) => ({ unit: vocabulary.unitOf(term.text), weight: term.weight });
    for (const { concept, weight, from, to } of [...concepts].sort((a, b) => b.to - b.from - (a.to - a.from))) {
      const own = terms.slice(from, to);
      const free = own.length === 0 || own.some((_, index) => !taken.has(from + index));
      const meetings = conceptMeetings(concept, weight);
      const twin = slots.find((slot) => slot.label === own.map((term) => term.text).join(' ') && own.length > 0);
      if (twin) {
        slots[slots.indexOf(twin)] = { ...twin, concepts: [...twin.concepts, ...meetings] };
        continue;
      }
      if (!free) continue;
      own.forEach((_, index) => {
        taken.add(from + index);
      });
      const rarity = rarityOf(vocabulary.unitOfConcept(concept));
      slots.push({
        label: own.map((term) => term.text).join(' ') || (thesaurus.concepts[concept]?.name ?? ''),
        weight: rarity * weight * emphasis(own[0]),
        words: own.map(wordOf),
        concepts: meetings,
        detail: isDetail(own.at(-1)?.text ?? ''),
      });
    }
    terms.forEach((term, index) => {
      if (taken.has(index)) return;
      const unit = vocabulary.unitOf(term.text);
      const latin = /^[a-z]/u.test(term.text);
      const unknown = latin && english ? options.words.unknownEnglish : options.words.unknown;
      const suffix = term.weight < 0.5 ? options.words.suffix : 1;
      slots.push({
        label: term.text,
        weight: rarityOf(unit) * term.weight * (unit === undefined ? unknown : 1) * suffix * emphasis(term),
        words: [wordOf(term)],
        concepts: [],
        detail: isDetail(term.text),
      });
    });

    // A word alone names a matter: 家賃 is no demand for an amount, as 家賃は？ may be.
    const bare = slots.length === 1 && slots[0]?.label.replaceAll(' ', '') === normalized;
    const asked = askedIn(normalize(named.rest)).filter((one) => !bare || !isDemand(one) || one === 'address');
    const query = {
      typed,
      normalized,
      cities: named.ours,
      foreign: named.foreign,
      terms,
      readings: kana.map(({ reading }) => reading),
      slots: slots.map((slot) => ({ ...slot, asks: asked.filter((one) => isAskedWith(slot.label, one)) })),
      beyond: library.beyond(normalized),
      asked,
      years: yearsIn(normalized),
      marks: marksIn(askingPart(normalized)),
      ordinals: [...normalized.matchAll(ordinal)].map(([, which, turn]) => which ?? `${turn}回`),
      mended,
      english,
      followsUp: false,
    };
    return { ...query, implied: library.situations(query) };
  };
};

/** Of a text that asks and tells, the sentences that only tell: they say who asks, not what. */
const asideRanges = (normalized: string): { readonly start: number; readonly end: number }[] => {
  const sentences = sentencesOf(normalized);
  if (normalized.length < options.words.rambling) return [];
  const telling = sentences.filter((sentence) => !isAsking(sentence));
  if (telling.length === 0 || telling.length === sentences.length) return [];
  return telling.map((sentence) => {
    const start = normalized.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
};
