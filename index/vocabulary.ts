import type { Term } from '../src/search/terms.ts';

/** Words numbered in the order in which they first appear. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly wordAt = (unit: number): string => this.words[unit] ?? '';

  addWord(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    this.words.push(word);
    return this.words.length - 1;
  }

  add(terms: readonly Term[]): void {
    for (const { text } of terms) this.addWord(text);
  }
}
