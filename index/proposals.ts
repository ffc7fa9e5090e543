import { readFileSync } from 'node:fs';
import { z } from 'zod';

const common = { at: z.string(), city: z.string().nullable() };

/** What `wrangler d1 execute --json` prints, with the proposals that staff made in Slack. */
const rowsSchema = z.array(z.object({ results: z.array(z.object({ value: z.string() })) }));
const proposalSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('thesaurus'), said: z.array(z.string()).min(1), planWord: z.string() }),
  z.object({ ...common, kind: z.literal('expected_question'), question: z.string(), passage: z.string() }),
]);
type Proposal = z.infer<typeof proposalSchema>;

/** Proposals as the lines that would stand in the seeds, each with when and for which city it was made. */
export const proposalLines = (printed: string): string => {
  const proposals = rowsSchema
    .parse(JSON.parse(printed))
    .flatMap(({ results }) => results.map(({ value }) => proposalSchema.parse(JSON.parse(value))));
  return proposals.map(linesOf).join('\n');
};

const linesOf = (proposal: Proposal): string => {
  const head = `# ${proposal.at.slice(0, 10)} ${proposal.city ?? 'すべての市'}`;
  if (proposal.kind === 'expected_question')
    return `${head} questions.txt\n> ${proposal.passage}\n${proposal.question}\n`;
  return `${head} seeds/words/*.txt\n[${proposal.planWord}] 分野\n正式: ${proposal.planWord}\n口語: ${proposal.said.join('、')}\n`;
};

/** `… --json | npm run -s proposals`: standard input in, lines for the seeds out. */
if (import.meta.main) process.stdout.write(proposalLines(readFileSync(0, 'utf8')));
