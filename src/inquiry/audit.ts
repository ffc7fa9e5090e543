import type { Database } from './database.ts';
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
