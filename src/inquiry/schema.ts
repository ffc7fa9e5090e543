import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * The tables of `src/database/migrations/0002_inquiries.sql`, typed; a test holds the two together. Times are
 * milliseconds since 1970, days are `YYYY-MM-DD` in Japan.
 */

/** How a question ended, as the answer says it. */
export const statuses = ['answered', 'not_found', 'clarify'] as const;
/** Where people ask. */
export const channels = ['line', 'slack', 'web', 'api'] as const;
export type ChannelName = (typeof channels)[number];

/** waiting: a person at the city has to answer; answered: the asker may write back; closed: over. */
export const handOffStates = ['waiting', 'answered', 'closed'] as const;
export const curatedStates = ['active', 'withdrawn'] as const;
export const proposalStates = ['open', 'taken', 'declined'] as const;
/** What can be switched: a message instead of answers, a channel, passing questions on. */
export const switchNames = ['maintenance', 'line', 'slack', 'web', 'handOff'] as const;
/** viewer: reads; editor: answers residents and keeps the city's answers; admin: switches and people too. */
export const roles = ['viewer', 'editor', 'admin'] as const;

const row = () => integer().primaryKey({ autoIncrement: true });
/** A JSON array of strings. */
const list = () => text({ mode: 'json' }).$type<readonly string[]>().notNull();

export const inquiries = sqliteTable('inquiries', {
  id: row(),
  at: integer().notNull(),
  city: text(),
  channel: text({ enum: channels }).notNull(),
  status: text({ enum: statuses }).notNull(),
  kind: text().notNull(),
  reason: text(),
  /** Masked. */
  question: text().notNull(),
  /** Words of the question that the plans have too. */
  topic: list(),
  /** Ids of the passages shown. */
  passages: list(),
  /** The city's own answer that was shown. */
  curated: integer(),
  /** Milliseconds from question to answer. */
  latency: integer().notNull(),
  /** Keyed hashes. */
  asker: text(),
  message: text(),
});

export const daily = sqliteTable(
  'daily',
  {
    day: text().notNull(),
    city: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    status: text({ enum: statuses }).notNull(),
    kind: text().notNull(),
    questions: integer().notNull(),
    /** Sum of milliseconds. */
    latency: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.city, table.channel, table.status, table.kind] })],
);

export const losses = sqliteTable('losses', { day: text().primaryKey(), records: integer().notNull() });

export const feedback = sqliteTable('feedback', {
  id: row(),
  at: integer().notNull(),
  city: text(),
  channel: text({ enum: channels }).notNull(),
  verdict: text({ enum: ['up', 'down'] }).notNull(),
  question: text(),
  passage: text(),
  reason: text(),
  comment: text(),
  asker: text(),
});

export const proposals = sqliteTable('proposals', {
  id: row(),
  at: integer().notNull(),
  city: text(),
  kind: text({ enum: ['thesaurus', 'expected_question'] }).notNull(),
  /** The question that was asked before, masked. */
  asked: text(),
  /** What people say: words, or one question. */
  said: list(),
  /** The plans' word for it, or the words of the place that answers. */
  aim: text().notNull(),
  state: text({ enum: proposalStates }).notNull(),
  by: text().notNull(),
});

export const handOffs = sqliteTable('hand_offs', {
  id: row(),
  /** Of the press or the form that made it: the same one twice is one hand-off. */
  key: text().notNull().unique(),
  /** Of the call that wrote the row. */
  made: text().notNull(),
  at: integer().notNull(),
  city: text(),
  channel: text({ enum: channels }).notNull(),
  language: text().notNull(),
  question: text().notNull(),
  /** The desk that the plans name. */
  desk: text(),
  state: text({ enum: handOffStates }).notNull(),
  /** Encrypted; null where none is needed and once it is closed. */
  replyTo: text('reply_to'),
  /** Digest of a web asker's link. */
  ticket: text().unique(),
  asker: text(),
  /** Where staff see it, as the room writes it. */
  place: text(),
  /** When a reminder is due; null while staff have nothing to do. */
  due: integer(),
  reminders: integer().notNull(),
  /** When somebody last did something. */
  touched: integer().notNull(),
  closed: integer(),
  closedBy: text('closed_by'),
});

export const handOffMessages = sqliteTable('hand_off_messages', {
  id: row(),
  handOff: integer('hand_off').notNull(),
  key: text().notNull().unique(),
  made: text().notNull(),
  at: integer().notNull(),
  side: text({ enum: ['asker', 'staff'] }).notNull(),
  by: text().notNull(),
  text: text().notNull(),
  state: text({ enum: ['pending', 'sent', 'unreachable'] }).notNull(),
});

export const outbox = sqliteTable('outbox', {
  id: row(),
  handOff: integer('hand_off').notNull(),
  recipient: text({ enum: ['room', 'asker'] }).notNull(),
  event: text({ enum: ['opened', 'wrote', 'answered', 'reminder', 'unreachable', 'closed'] }).notNull(),
  message: integer(),
  /** A UUID that stays the same however often it is tried. */
  retryKey: text('retry_key').notNull(),
  due: integer().notNull(),
  attempts: integer().notNull(),
});

export const curated = sqliteTable('curated', {
  id: row(),
  /** Of the form that made it: the same one twice is one answer. */
  key: text().notNull().unique(),
  city: text().notNull(),
  state: text({ enum: curatedStates }).notNull(),
  version: integer().notNull(),
  /** The hand-off that it came from. */
  handOff: integer('hand_off'),
});

export const curatedVersions = sqliteTable(
  'curated_versions',
  {
    curated: integer().notNull(),
    version: integer().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
    state: text({ enum: curatedStates }).notNull(),
    questions: list(),
    text: text().notNull(),
    desk: text(),
    validFrom: text('valid_from'),
    validUntil: text('valid_until'),
    sourceTitle: text('source_title'),
    sourceUrl: text('source_url'),
    /** The version that this one goes back behind. */
    undoes: integer(),
  },
  (table) => [primaryKey({ columns: [table.curated, table.version] })],
);

export const switches = sqliteTable(
  'switches',
  {
    name: text({ enum: switchNames }).notNull(),
    city: text().notNull(),
    thrown: integer({ mode: 'boolean' }).notNull(),
    text: text(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.city] })],
);

export const staff = sqliteTable(
  'staff',
  {
    email: text().notNull(),
    city: text().notNull(),
    role: text({ enum: roles }).notNull(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.email, table.city] })],
);

export const audit = sqliteTable('audit', {
  id: row(),
  at: integer().notNull(),
  by: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  city: text(),
  /** JSON. */
  detail: text(),
});
