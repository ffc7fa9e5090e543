import { and, desc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import type { Curated } from '../answer/curated.ts';
import type { CuratedDraft } from '../curation.ts';
import { type Change, written } from './audit.ts';
import type { Database } from './database.ts';
import { curated, curatedVersions } from './schema.ts';

export type CuratedHead = typeof curated.$inferSelect;
export type CuratedVersion = typeof curatedVersions.$inferSelect;

/** Who changes it, and when. */
export type Editor = { readonly by: string; readonly at: number };

/** What became of a change: somebody else's version came in between for `outdated`. */
export type Saved =
  | { readonly kind: 'saved'; readonly id: number; readonly version: number }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unknown' };

/** So many of the city's own answers are held in memory; cities have tens. */
const mostActive = 2000;

/** The answers in force, newest first, whatever their dates. */
export const activeCurated = async (database: Database): Promise<Curated[]> => {
  const rows = await database
    .select({ id: curated.id, city: curated.city, version: curatedVersions })
    .from(curated)
    .innerJoin(
      curatedVersions,
      and(eq(curatedVersions.curated, curated.id), eq(curatedVersions.version, curated.version)),
    )
    .where(eq(curated.state, 'active'))
    .orderBy(desc(curated.id))
    .limit(mostActive);
  return rows.map(({ id, city, version }) => ({
    id,
    version: version.version,
    city,
    questions: version.questions,
    text: version.text,
    desk: version.desk,
    validFrom: version.validFrom,
    validUntil: version.validUntil,
    source: version.sourceTitle === null ? null : { title: version.sourceTitle, url: version.sourceUrl },
    approved: version.at,
  }));
};

/** Makes a new answer, in force at once. @param key of the form: the same one twice is one answer */
export const addCurated = async (
  database: Database,
  draft: CuratedDraft,
  { by, at }: Editor,
  handOff: number | null = null,
  key: string = crypto.randomUUID(),
): Promise<number> => {
  await database
    .insert(curated)
    .values({ key, city: draft.city, state: 'withdrawn', version: 0, handOff })
    .onConflictDoNothing();
  const [made] = await database.select().from(curated).where(eq(curated.key, key));
  if (!made) throw new Error('The answer was not kept.');
  if (made.version > 0) return made.id;
  // In force only with its first version: an answer whose writing was interrupted is not seen by anybody.
  await addVersion(database, made.id, 0, draft, { by, at, state: 'active', action: 'curated_saved' });
  return made.id;
};

type Step = Editor & {
  readonly state: 'active' | 'withdrawn';
  readonly action: Change['action'];
  readonly undoes?: number;
};

const addVersion = async (
  database: Database,
  id: number,
  from: number,
  { city, ...draft }: CuratedDraft,
  { by, at, state, action, undoes }: Step,
): Promise<Saved> => {
  const version = from + 1;
  try {
    await database.batch([
      // Its primary key refuses a second version of the same number: whoever comes second learns of the first.
      database
        .insert(curatedVersions)
        .values({ ...draft, curated: id, version, at, by, state, undoes: undoes ?? null }),
      database.update(curated).set({ version, state, city }).where(eq(curated.id, id)),
      written(database, { at, by, action, subject: String(id), city, detail: `v${version}` }),
    ]);
  } catch (error) {
    const [row] = await database.select({ version: curated.version }).from(curated).where(eq(curated.id, id));
    if (row !== undefined && row.version !== from) return { kind: 'outdated' };
    throw error;
  }
  return { kind: 'saved', id, version };
};

/** Changes an answer. @param from the version that was edited */
export const changeCurated = async (
  database: Database,
  id: number,
  from: number,
  draft: CuratedDraft,
  editor: Editor,
): Promise<Saved> => {
  const head = await headOf(database, id);
  if (!head) return { kind: 'unknown' };
  if (head.version !== from) return { kind: 'outdated' };
  return addVersion(database, id, from, draft, { ...editor, state: 'active', action: 'curated_saved' });
};

/** Takes an answer out of force; its versions stay. */
export const withdrawCurated = async (database: Database, id: number, from: number, editor: Editor): Promise<Saved> => {
  const [last] = await versionsOf(database, id);
  const head = await headOf(database, id);
  if (!last || !head) return { kind: 'unknown' };
  if (head.version !== from) return { kind: 'outdated' };
  return addVersion(database, id, from, draftOf(last, head.city), {
    ...editor,
    state: 'withdrawn',
    action: 'curated_withdrawn',
  });
};

/** Goes back to an earlier version, as a new one: nothing that was ever said is lost. */
export const undoCurated = async (
  database: Database,
  id: number,
  from: number,
  to: number,
  editor: Editor,
): Promise<Saved> => {
  const versions = await versionsOf(database, id);
  const earlier = versions.find(({ version }) => version === to);
  const head = await headOf(database, id);
  if (!earlier || !head) return { kind: 'unknown' };
  if (head.version !== from) return { kind: 'outdated' };
  return addVersion(database, id, from, draftOf(earlier, head.city), {
    ...editor,
    state: earlier.state,
    action: 'curated_undone',
    undoes: to,
  });
};

/** The answer itself: its city, state and present version. */
export const headOf = async (database: Database, id: number): Promise<CuratedHead | undefined> => {
  const [row] = await database.select().from(curated).where(eq(curated.id, id));
  return row;
};

/** All versions of an answer, newest first. */
export const versionsOf = async (database: Database, id: number): Promise<CuratedVersion[]> =>
  database.select().from(curatedVersions).where(eq(curatedVersions.curated, id)).orderBy(desc(curatedVersions.version));

/** A version as a draft that can be edited further. */
export const draftOf = (
  { questions, text, desk, validFrom, validUntil, sourceTitle, sourceUrl }: CuratedVersion,
  city: string,
): CuratedDraft => ({ city, questions, text, desk, validFrom, validUntil, sourceTitle, sourceUrl });

/** How many answers each state has, of one city or of all. */
export const countCurated = async (database: Database, city: string | null): Promise<number> => {
  const [row] = await database
    .select({ count: sql<number>`count(*)` })
    .from(curated)
    .where(and(eq(curated.state, 'active'), city === null ? undefined : eq(curated.city, city)));
  return row?.count ?? 0;
};

/** active: offered now or from a day to come; expired: its last day is over; withdrawn: taken out of force. */
export const listStates = ['active', 'expired', 'withdrawn'] as const;
export type ListState = (typeof listStates)[number];

/** An answer in a list. */
export type CuratedLine = Pick<CuratedVersion, 'questions' | 'text' | 'validFrom' | 'validUntil' | 'at' | 'by'> & {
  readonly id: number;
  readonly city: string;
};

export const curatedQuery = (
  database: Database,
  { state, city, today }: { readonly state: ListState; readonly city: string | null; readonly today: string },
  limit: number,
) =>
  database
    .select({
      id: curated.id,
      city: curated.city,
      questions: curatedVersions.questions,
      text: curatedVersions.text,
      validFrom: curatedVersions.validFrom,
      validUntil: curatedVersions.validUntil,
      at: curatedVersions.at,
      by: curatedVersions.by,
    })
    .from(curated)
    .innerJoin(
      curatedVersions,
      and(eq(curatedVersions.curated, curated.id), eq(curatedVersions.version, curated.version)),
    )
    .where(
      and(
        eq(curated.state, state === 'withdrawn' ? 'withdrawn' : 'active'),
        city === null ? undefined : eq(curated.city, city),
        state === 'expired' ? lt(curatedVersions.validUntil, today) : undefined,
        state === 'active' ? or(isNull(curatedVersions.validUntil), gte(curatedVersions.validUntil, today)) : undefined,
      ),
    )
    .orderBy(desc(curated.id))
    .limit(limit);

/** The city's own answers in a state, newest first. @param today the day in Japan */
export const listCurated = async (
  database: Database,
  which: { readonly state: ListState; readonly city: string | null; readonly today: string },
): Promise<readonly CuratedLine[]> => curatedQuery(database, which, mostActive);
