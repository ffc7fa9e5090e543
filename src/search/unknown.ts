import type { Lexicon } from './lexicon.ts';

/** Words made up from characters where the dictionary has none, or where their class asks for them anyway. */
export type UnknownWords = {
  /** Class of the character at `at`. */
  classAt(text: string, at: number): number;
  /** Whether a word of this class is proposed beside the dictionary's own. */
  invokes(characterClass: number): boolean;
  /** Whether a word of this class takes in the whole run of the class. */
  groups(characterClass: number): boolean;
  /** Where the character at `at` ends: two code units on for a surrogate pair. At most `to`. */
  characterEnd(text: string, at: number, to: number): number;
  /** Where the run of characters of one class that begins at `at` ends. At most `to`. */
  runEnd(text: string, at: number, to: number): number;
  /** The surface whose entries stand for unknown words of this class. */
  surfaceOf(characterClass: number): number;
};

/**
 * IPADIC's char.def as kuromoji 0.1.2 applies it: by a character's first class only, without compatible classes, and
 * without the limit on length (LENGTH), which it reads and never uses.
 */
export function createUnknownWords(lexicon: Lexicon): UnknownWords {
  const { characterClassOf, characterClasses, knownSurfaces } = lexicon;
  const invoke = Uint8Array.from(characterClasses, (characterClass) => Number(characterClass.invoke));
  const group = Uint8Array.from(characterClasses, (characterClass) => Number(characterClass.group));

  function classAt(text: string, at: number): number {
    return characterClassOf[text.charCodeAt(at)] as number;
  }

  function characterEnd(text: string, at: number, to: number): number {
    const pair = isHighSurrogate(text.charCodeAt(at)) && at + 1 < to && isLowSurrogate(text.charCodeAt(at + 1));
    return pair ? at + 2 : at + 1;
  }

  function runEnd(text: string, at: number, to: number): number {
    const characterClass = classAt(text, at);
    let end = characterEnd(text, at, to);
    while (end < to && classAt(text, end) === characterClass) end = characterEnd(text, end, to);
    return end;
  }

  return {
    classAt,
    invokes: (characterClass) => invoke[characterClass] === 1,
    groups: (characterClass) => group[characterClass] === 1,
    characterEnd,
    runEnd,
    surfaceOf: (characterClass) => knownSurfaces + characterClass,
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
