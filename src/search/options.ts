/**
 * Every weight of the search and of the decision to answer, in one place. How they were chosen, and what each is worth,
 * stands in DESIGN.md; `npm run calibrate` prints the curve behind `threshold`.
 */
export const options = {
  /** BM25+ of MiniSearch over a passage's fields. `d: 0` suits Japanese questions better than its default. */
  bm25: { k: 1.2, b: 0.7, d: 0 },
  fields: { text: 1, heading: 0.7, questions: 0.8, readings: 0.6, concepts: 0.7, bigrams: 0.3 },
  /** How many of the engine's hits are looked at closely. */
  candidates: 60,
  /**
   * What words weigh: rarity (nats) up to a cap; words that the vocabulary lacks count less, English ones much less; known
   * words that the city's plans have nowhere count more.
   */
  words: { elsewhere: 1.5, rarest: 4.3, unknown: 0.45, unknownEnglish: 0.15, suffix: 0.3 },
  /** How well a concept meets a slot that says it, or its wider or narrower relative. */
  relatives: { own: 0.9, narrower: 0.6, broader: 0.6 },
  /**
   * A question's length counts in its likeness to an expected question only up to a norm (nats). Likeness of letters
   * counts for less than likeness of words.
   */
  likeness: { longest: 13, letters: 0.5, close: 0.5 },
  /** Shares of a hit's score. */
  rank: { engine: 0.15, coverage: 0.4, question: 0.27 },
  /** How well a word of the question is met: by the passage, its heading, an expected question. */
  met: { text: 1, heading: 0.85, question: 0.9 },
  /** A passage that only names its topic, or whose columns are mixed, stands behind one that says more. */
  kind: { heading: 0.8, caption: 0.8, note: 0.9, mixed: 0.8 },
  /** What a passage gains for carrying what was asked for, such as a number for "how many". */
  carries: 0.06,
  /** How much of the question's topic a contact has to meet, how sure it has to be, and its score beside the best hit's. */
  contact: { topic: 0.25, threshold: 0.15, besides: 0.9 },
  /** When the plans answer: what makes a hit sure, and how sure is enough. */
  decide: {
    coverage: 0.44,
    question: 0.48,
    /** The weight (nats) that a hit meets, up to `massive`, as a share of it. */
    mass: 0.33,
    massive: 18,
    /** Among how many hits the surest is looked for. */
    among: 3,
    threshold: 0.314,
    /** What carries a demanded detail has to be this sure, as a share of the surest hit, to be about the same topic. */
    onTopic: 0.55,
  },
};
