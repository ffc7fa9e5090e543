import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { before, type Cursor, type Page, pageOf } from './keyset.ts';
import { audit } from './schema.ts';

/** Something that staff changed. `detail` holds no word of a resident. */
export type Change = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly action:
    | 'switch_on'
    | 'switch_off'
    | 'curated_saved'
    | 'curated_withdrawn'
    | 'curated_undone'
    | 'hand_off_answered'
    | 'hand_off_closed'
    | 'proposal_decided'
    | 'staff_added'
    | 'staff_removed'
    | 'exported';
  readonly subject: string;
  readonly city: string | null;
  readonly detail?: string | null;
};

/** The statement that writes a change down, for a batch with the change itself. */
export const written = (database: Database, change: Change) =>
  database.insert(audit).values({ ...change, detail: change.detail ?? null });

export type AuditRow = typeof audit.$inferSelect;

export const auditQuery = (database: Database, city: string | null, cursor: Cursor | null, limit: number) =>
  database
    .select()
    .from(audit)
    .where(and(city === null ? undefined : eq(audit.city, city), before(audit, cursor)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit);

/** A page of who changed what, newest first; of one city or of all. */
export const auditPage = async (
  database: Database,
  city: string | null,
  cursor: Cursor | null,
  size: number,
): Promise<Page<AuditRow>> => pageOf(await auditQuery(database, city, cursor, size + 1), size);
