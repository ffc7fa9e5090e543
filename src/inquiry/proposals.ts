import { and, desc, eq } from 'drizzle-orm';
import { written } from './audit.ts';
import type { Editor } from './curated.ts';
import type { Database } from './database.ts';
import { before, type Cursor, type Page, pageOf } from './keyset.ts';
import { type proposalStates, proposals } from './schema.ts';

export type ProposalState = (typeof proposalStates)[number];
export type ProposalRow = typeof proposals.$inferSelect;
export type ProposalFilter = { readonly state: ProposalState; readonly city: string | null };

export const proposalsQuery = (
  database: Database,
  { state, city }: ProposalFilter,
  cursor: Cursor | null,
  limit: number,
) =>
  database
    .select()
    .from(proposals)
    .where(
      and(eq(proposals.state, state), city === null ? undefined : eq(proposals.city, city), before(proposals, cursor)),
    )
    .orderBy(desc(proposals.at), desc(proposals.id))
    .limit(limit);

/** A page of proposals in a state, newest first. */
export const proposalsPage = async (
  database: Database,
  filter: ProposalFilter,
  cursor: Cursor | null,
  size: number,
): Promise<Page<ProposalRow>> => pageOf(await proposalsQuery(database, filter, cursor, size + 1), size);

export const proposalById = async (database: Database, id: number): Promise<ProposalRow | undefined> => {
  const [row] = await database.select().from(proposals).where(eq(proposals.id, id));
  return row;
};

/** Notes what was decided of a proposal; a decision may be changed. */
export const decideProposal = async (
  database: Database,
  { id, city }: Pick<ProposalRow, 'id' | 'city'>,
  state: ProposalState,
  { by, at }: Editor,
): Promise<void> => {
  await database.batch([
    database.update(proposals).set({ state }).where(eq(proposals.id, id)),
    written(database, { at, by, action: 'proposal_decided', subject: String(id), city, detail: state }),
  ]);
};
