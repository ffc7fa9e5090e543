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
  /** Shares of a hit's score. */
  rank: { engine: 0.3, coverage: 0.35, question: 0.35 },
  /** How well a word of the question is met: by the passage or its heading, through a concept, by an expected question. */
  met: { text: 1, heading: 0.9, concept: 0.85, question: 0.8, narrower: 0.7, broader: 0.5, plan: 0.5 },
  /** A passage that only names its topic, or whose columns are mixed, stands behind one that says more. */
  kind: { heading: 0.85, caption: 0.8, note: 0.9, mixed: 0.8 },
  /** What a passage gains for carrying what was asked for, such as a number for "how many". */
  carries: 0.08,
  /** What a contact has to have to do with the question's topic, and how sure it has to be. */
  contact: { topic: 0.5, threshold: 0.3 },
  /** When the plans answer: shares of a hit's confidence, and how much of it is enough. */
  decide: {
    coverage: 0.5,
    question: 0.5,
    /** Among how many hits the surest is looked for. */
    among: 3,
    threshold: 0.36,
    /** What carries a demanded detail has to be this sure, as a share of the surest hit, to be about the same topic. */
    onTopic: 0.8,
  },
} as const;
