import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { seedLines } from '../src/inquiry/seed-lines.ts';

/** What `wrangler d1 execute --json` prints of the proposals that staff made: times in milliseconds, `said` as JSON. */
const proposalSchema = z.object({
  at: z.number(),
  city: z.string().nullable(),
  kind: z.enum(['thesaurus', 'expected_question']),
  said: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.array(z.string()).min(1)),
  aim: z.string(),
});
const rowsSchema = z.array(z.object({ results: z.array(proposalSchema) }));
type Proposal = z.infer<typeof proposalSchema>;

/** Proposals as the lines that would stand in the seeds, each with when and for which city it was made. */
export const proposalLines = (printed: string): string =>
  rowsSchema
    .parse(JSON.parse(printed))
    .flatMap(({ results }) => results.map(linesOf))
    .join('\n');

const linesOf = ({ at, ...proposal }: Proposal): string =>
  seedLines({ day: new Date(at).toISOString().slice(0, 10), ...proposal });

/** `… --json | npm run -s proposals`: standard input in, lines for the seeds out. */
if (import.meta.main) process.stdout.write(proposalLines(readFileSync(0, 'utf8')));
