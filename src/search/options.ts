/**
 * Every weight of the search and of the decision to answer, in one place. How they were chosen, and what each is worth,
 * stands in DESIGN.md; `npm run calibrate` prints the curve behind `threshold`.
 */
export const options = {
  /** BM25+ of MiniSearch over a passage's fields. `d: 0` suits Japanese questions better than its default. */
  bm25: { k: 1.2, b: 0.7, d: 0 },
  fields: { text: 1, heading: 0.7, readings: 0.6, concepts: 1.1, bigrams: 0.3 },
  /** How many of the engine's hits are looked at closely. */
  candidates: 12,
  /** How many passages of another city are looked at, for how much better they meet the question. */
  rivals: 6,
  /**
   * What words weigh: rarity (nats) up to a cap; words that the vocabulary lacks count less, English ones much less.
   */
  words: { rarest: 3.66, unknown: 0.2, unknownEnglish: 0.4, suffix: 0.3, aside: 0.41, rambling: 50 },
  /** How well a concept meets a slot that says it, or its wider or narrower relative. */
  relatives: { own: 0.89, narrower: 0.58, broader: 0.68 },
  /**
   * A question's length counts in its likeness to an expected question only up to a norm (nats). Likeness of letters
   * counts for less than likeness of words.
   */
  likeness: { longest: 14.3, letters: 0.96, close: 0.5 },
  /** How much all of a city's words speak in each passage's model of letters, as a number of letter pairs. */
  likelihood: { smoothing: 400 },
  /** From which likeness on a sentence says what a question means, and how many such concepts count. */
  implied: { least: 0.25, most: 8, wanted: 1.5 },
  /** From which likeness, and from which share of its words on, a message has nothing to do with a city. */
  outside: { meant: 0.8, said: 0.75 },
  /** Shares of a hit's score. */
  rank: { engine: 0.34, coverage: 0.52, question: 0.35, likelihood: 0.085, implied: 0.45 },
  /** How well a word of the question is met: by the passage, its heading, an expected question. */
  met: { text: 1, heading: 1, asked: 0.88, question: 0.88, section: 0.6 },
  /** A passage that only names its topic, whose columns are mixed, or that is a figure where none is asked for, stands behind one that says more. */
  kind: { heading: -0.3, caption: -0.08, note: -0.02, askedNote: 0.04, mixed: 0, figure: -0.1 },
  /** What a passage gains for carrying what was asked for, such as a number for "how many". */
  carries: 0.24,
  /**
   * How much of the question's topic a contact has to meet, at all and beside the best hit; how sure it has to be; and its
   * score beside the best hit's.
   */
  contact: { topic: 0.29, nearby: 0.5, threshold: 0.15, besides: 0.82, desk: 0.1 },
  /** When the plans answer: what makes a hit sure, and how sure is enough. */
  decide: {
    /** For plans with expected questions: the logit of answering, by its signs, and the confidence that is enough. */
    curated: {
      base: -1.81,
      signs: {
        coverage: 2.74,
        question: 1.54,
        unstated: -5.29,
        beyond: -0.88,
        length: 1.05,
        likelihood: 2.63,
        implied: 0,
        rival: -3.41,
        strange: -8.94,
        unmetDetail: -1.37,
        uncarried: -1.48,
      },
      threshold: 0.7,
    },
    /** For plans without, where likeness to one cannot speak for a hit. */
    bare: {
      base: 0.18,
      signs: {
        coverage: 2.07,
        question: 4.11,
        unstated: 0,
        beyond: 0,
        length: 0.07,
        likelihood: -2.57,
        implied: 1.29,
        rival: 0,
        strange: -2.84,
        unmetDetail: -0.73,
        uncarried: -1.61,
      },
      threshold: 0.7,
    },
    /** A word met less than this is not met. */
    met: 0.3,
    /** Share of a question's matter from which on a hit treats it, if it belongs less than this to fields that no plan treats. */
    treated: 0.6,
    foreign: 0.1,
    /** Among how many hits the surest is looked for. */
    among: 3,
    /** Hits that meet less than this, both ways, are no answer. */
    little: { coverage: 0.27, question: 0.2 },
    /** The share of a threshold that is enough for a city in a comparison. */
    compared: 0.7,
    /** Share of the best hit's topic that another hit has to have in common with it, to answer in its place. */
    onTopic: 0.69,
  },
  /** Share of a message that one passage has to meet for its sentences to be one question. */
  several: { together: 0.85 },
  /**
   * How alike a question has to be to one that the city answers itself, and what letters count for beside words: two
   * wordings of one matter, by the questions of the tests.
   */
  own: { threshold: 0.62, letters: 0.5 },
};
