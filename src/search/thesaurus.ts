import { openSorted } from './lines.ts';
import type { Term } from './terms.ts';

/** A group of words that mean the same in city life, as the artifact keeps it. */
export type Concept = { readonly name: string; readonly field: string; readonly broader: readonly number[] };

/** A way to say a concept: terms in order. A form of concept -1 is a false friend, which keeps others from matching. */
export type Form = readonly [concept: number, weight: number, terms: readonly string[]];

/** Forms, packed, in the order of their terms: forms of the same terms stand together. */
export type PackedForms = {
  /** Terms joined by spaces, a line a form. */
  readonly terms: string;
  readonly concepts: readonly number[];
  readonly weights: readonly number[];
};

export const packForms = (forms: readonly Form[]): PackedForms => {
  const sorted = forms
    .map(([concept, weight, terms]) => ({ concept, weight, key: terms.join(' ') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.concept - b.concept));
  return {
    terms: sorted.map(({ key }) => key).join('\n'),
    concepts: sorted.map(({ concept }) => concept),
    weights: sorted.map(({ weight }) => weight),
  };
};

/** A concept found in a question or passage, over terms `from` to `to` (half-open) of its list. */
export type ConceptMatch = {
  readonly concept: number;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
};

export type Thesaurus = {
  readonly concepts: readonly Concept[];
  /** The concepts that a list of terms says; a form inside a longer one does not count. */
  readonly match: (terms: readonly Term[]) => ConceptMatch[];
};

/** Terms further apart than this many characters do not belong to one phrase. */
const widestGap = 8;
/** Terms of the longest form, with the word between, that is looked for so. */
const longestLoose = 4;
/** What a form is worth with another word inside it, or with its two words the other way round. */
const looseWeight = 0.8;

/** Terms of the longest form: one more than the spaces of its line. */
const mostTerms = (lines: string): number => {
  let [most, own] = [1, 1];
  for (let at = 0; at < lines.length; at++) {
    const code = lines.charCodeAt(at);
    own = code === 0x0a ? 1 : code === 0x20 ? own + 1 : own;
    if (own > most) most = own;
  }
  return most;
};

/** Keys the forms by their terms, so that a stretch of terms is looked up whole. */
export const createThesaurus = (concepts: readonly Concept[], forms: PackedForms): Thesaurus => {
  const lines = openSorted(forms.terms, forms.concepts.length);
  const longest = mostTerms(forms.terms);
  const conceptOf = Int32Array.from(forms.concepts);
  const weightOf = Float32Array.from(forms.weights);

  const match = (terms: readonly Term[]): ConceptMatch[] => {
    const found: ConceptMatch[] = [];
    const add = (key: string, factor: number, from: number, to: number) => {
      for (let at = lines.find(key); at >= 0 && lines.reads(at, key); at++) {
        // A false friend is one only as it is written.
        if (factor < 1 && (conceptOf[at] ?? 0) < 0) continue;
        found.push({ concept: conceptOf[at] ?? 0, weight: (weightOf[at] ?? 0) * factor, from, to: to + 1 });
      }
    };
    for (let from = 0; from < terms.length; from++) {
      let key = '';
      for (let to = from; to < Math.min(terms.length, from + longest + 1); to++) {
        const [before, term] = [terms[to - 1], terms[to]];
        if (!term || (to > from && before && term.start - before.end > widestGap)) break;
        key = to === from ? term.text : `${key} ${term.text}`;
        add(key, 1, from, to);
        if (to - from === 1) add(`${term.text} ${before?.text}`, looseWeight, from, to);
        // One word may stand between: 店を「新しく」出す, start a "new" business.
        for (let gap = from + 1; gap < to && to - from < longestLoose; gap++) {
          const loose = terms.slice(from, to + 1).filter((_, at) => from + at !== gap);
          add(loose.map(({ text }) => text).join(' '), looseWeight, from, to);
        }
      }
    }
    return found
      .filter((inner) => !found.some((outer) => contains(outer, inner)))
      .filter(({ concept }) => concept >= 0);
  };
  return { concepts, match };
};

const contains = (outer: ConceptMatch, inner: ConceptMatch): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
