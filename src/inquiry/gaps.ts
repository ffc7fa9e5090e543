import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Gap } from '../channel.ts';
import type { Database } from './database.ts';
import { inquiries } from './schema.ts';

/** A group of unanswered questions about one matter. */
export type GapGroup = Gap & {
  /** Some of the wordings, newest first, no two the same. */
  readonly wordings: readonly string[];
};

export type GapFilter = {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** City id; null for all. */
  readonly city: string | null;
};

/** So many of the newest unanswered questions are grouped: grouping compares each with every group. */
const mostRead = 600;
const mostWordings = 5;
/** Share of letter pairs or of words that two questions of one matter have in common. */
const alike = { letters: 0.5, words: 0.6 } as const;
/** What plans do not answer by their nature is no gap in them. */
const noGap: ReadonlySet<string> = new Set(['out_of_scope', 'other_municipality']);

/** Unanswered questions grouped by likeness, the commonest group first. */
export const gapsIn = async (database: Database, filter: GapFilter): Promise<GapGroup[]> => {
  const rows = await gapsQuery(database, filter);
  return grouped(rows.filter(({ reason }) => !noGap.has(reason ?? '')));
};

/** The statement that reads the newest unanswered questions. */
export const gapsQuery = (database: Database, { since, city }: GapFilter) =>
  database
    .select({
      at: inquiries.at,
      city: inquiries.city,
      question: inquiries.question,
      topic: inquiries.topic,
      reason: inquiries.reason,
    })
    .from(inquiries)
    .where(
      and(
        city === null ? undefined : eq(inquiries.city, city),
        eq(inquiries.status, 'not_found'),
        gte(inquiries.at, since),
        // What a city's own answer has answered is a gap no longer.
        isNull(inquiries.curated),
      ),
    )
    .orderBy(desc(inquiries.at))
    .limit(mostRead);

type Row = {
  readonly at: number;
  readonly city: string | null;
  readonly question: string;
  readonly topic: readonly string[];
};

type Open = { readonly first: Row; readonly letters: ReadonlySet<string>; count: number; readonly wordings: string[] };

/** Puts each question to the first group whose newest question it is like; groups never cross cities. */
export const grouped = (rows: readonly Row[]): GapGroup[] => {
  const groups: Open[] = [];
  for (const row of rows) {
    const letters = pairsOf(row.question);
    const group = groups.find(
      (one) =>
        one.first.city === row.city &&
        (dice(one.letters, letters) >= alike.letters ||
          (row.topic.length > 0 && dice(new Set(one.first.topic), new Set(row.topic)) >= alike.words)),
    );
    if (!group) {
      groups.push({ first: row, letters, count: 1, wordings: [row.question] });
      continue;
    }
    group.count++;
    if (group.wordings.length < mostWordings && !group.wordings.includes(row.question))
      group.wordings.push(row.question);
  }
  return groups
    .map(({ first, count, wordings }) => ({
      question: first.question,
      city: first.city,
      latest: first.at,
      count,
      wordings,
    }))
    .sort((a, b) => b.count - a.count || b.latest - a.latest);
};

const pairsOf = (text: string): Set<string> => {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+/gu, ''),
  ];
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
};

/** Dice's coefficient of two sets, from 0 to 1. */
const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return (2 * common) / (a.size + b.size);
};
