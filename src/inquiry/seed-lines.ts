/** What staff propose for the seeds. */
export type SeedProposal = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** City id; null for all. */
  readonly city: string | null;
  readonly kind: 'thesaurus' | 'expected_question';
  /** Words that people use, or the one question. */
  readonly said: readonly string[];
  /** The plans' word for the same, or words of the place that answers. */
  readonly aim: string;
};

/** A proposal as the lines that would stand in the seeds, with when and for which city it was made. */
export const seedLines = ({ day, city, kind, said, aim }: SeedProposal): string => {
  const head = `# ${day} ${city ?? 'すべての市'}`;
  return kind === 'expected_question'
    ? `${head} questions.txt\n> ${aim}\n${said.join('\n')}\n`
    : `${head} seeds/words/*.txt\n[${aim}] 分野\n正式: ${aim}\n口語: ${said.join('、')}\n`;
};
