import type { DatabaseSync } from 'node:sqlite';
import { dayOf } from '../../src/inquiry/japan.ts';

const day = 86_400_000;
const questions = [
  '市民農園を借りたい',
  '創業の支援はありますか',
  '駅前に自転車を置ける場所を増やして',
  '図書館は何時まで開いていますか',
  '自主防災組織はいくつにする目標ですか',
  '粗大ごみの出し方を知りたい',
  '商店街で使える補助はありますか',
  '公園にベンチを増やす予定は',
] as const;
const channels = ['line', 'line', 'line', 'web', 'web', 'slack', 'api'] as const;
const cities = ['koganei', 'koganei', 'musashino', 'nishitokyo', null] as const;
const endings = [
  ['answered', 'passages', null],
  ['answered', 'passages', null],
  ['answered', 'indicator', null],
  ['answered', 'contact', null],
  ['clarify', 'help', null],
  ['not_found', 'help', 'weak_match'],
  ['not_found', 'help', 'no_match'],
] as const;

/** Numbers that look random and are the same in every run. */
const sequence = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Puts so many questions into the last days before a time, with their counts, as if they had been recorded. */
export const addTraffic = (sqlite: DatabaseSync, now: number, count: number, days = 60): void => {
  const next = sequence(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const inquiry = sqlite.prepare(
    `INSERT INTO inquiries (at, city, channel, status, kind, reason, question, topic, passages, latency)
     VALUES (?, ?, ?, ?, ?, ?, ?, '[]', '[]', ?)`,
  );
  const counted = sqlite.prepare(
    `INSERT INTO daily VALUES (?, ?, ?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET questions = questions + 1, latency = latency + excluded.latency`,
  );
  sqlite.exec('BEGIN');
  for (let made = 0; made < count; made++) {
    const at = now - Math.floor(next() ** 1.3 * days * day);
    const [city, channel] = [pick(cities), pick(channels)];
    const [status, kind, reason] = pick(endings);
    const latency = 3 + Math.floor(next() * 40);
    inquiry.run(at, city, channel, status, kind, reason, pick(questions), latency);
    counted.run(dayOf(at), city ?? '', channel, status, kind, latency);
  }
  sqlite.exec('COMMIT');
};

/** Some of all else that the pages show. */
export const addRest = (sqlite: DatabaseSync, now: number): void => {
  const next = sequence(11);
  const opinion = sqlite.prepare(
    `INSERT INTO feedback (at, city, channel, verdict, question, passage, reason, comment)
     VALUES (?, 'koganei', 'slack', ?, ?, NULL, ?, ?)`,
  );
  for (let made = 0; made < 60; made++) {
    const down = next() < 0.4;
    opinion.run(now - made * 3_600_000, down ? 'down' : 'up', questions[made % 8] ?? '', down ? '古い' : null, null);
  }
  const proposal = sqlite.prepare(
    `INSERT INTO proposals (at, city, kind, asked, said, aim, state, by) VALUES (?, 'koganei', ?, ?, ?, ?, 'open', 'x')`,
  );
  proposal.run(now - day, 'thesaurus', questions[0], '["畑を借りる","貸し農園"]', '市民農園');
  proposal.run(now - 2 * day, 'expected_question', questions[1], '["起業の相談はどこ"]', '創業支援');
  sqlite.exec(`INSERT INTO losses VALUES ('${dayOf(now - day)}', 3)`);
};
