import { afterEach, describe, expect, test } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import { createApp } from '../../src/app.ts';
import { createMigrator } from '../../src/database/migrate.ts';
import { openDelivery } from '../../src/delivery/open.ts';
import { migrations } from '../database/local.ts';
import { askRequest } from '../server/worker.ts';
import { type Opened, openedInquiries } from './opened.ts';

const counter = loadCounter();
const question = { question: '市民農園を借りたい', city: 'koganei' };
const all: Opened[] = [];

const openApp = () => {
  const opened = openedInquiries();
  all.push(opened);
  const { d1 } = opened.database;
  const app = createApp({
    counter: { kind: 'ready', counter },
    settings: { all: {} },
    style: '',
    kept: { inquiries: opened.inquiries, delivery: openDelivery(d1, createMigrator(d1, migrations), Date.now) },
    now: () => new Date(opened.clock.now),
  });
  return { app, opened };
};

/** What an answer takes at most beyond what it takes without a database, in milliseconds: see `patience`. */
const longest = 1500;

afterEach(() => {
  for (const { database } of all.splice(0)) Object.assign(database, { down: false, delay: 0 });
});

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a database that is down', () => {
  test('costs no answer, and the records are caught up with once it is back', async () => {
    const { app, opened } = openApp();
    opened.database.down = true;
    for (let count = 0; count < 3; count++) {
      const answer = await app.request('/api/ask', askRequest(question));
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ status: 'answered' });
    }
    await wait(50);
    opened.database.down = false;
    await app.request('/api/ask', askRequest(question));
    await wait(100);
    expect(opened.database.rows('inquiries')).toHaveLength(4);
    expect(opened.database.rows('losses')).toEqual([]);
  });
});

describe('a database that is slow', () => {
  test('is not waited for: the answer goes out, the record follows', async () => {
    const { app, opened } = openApp();
    // The analyzer and the engine warm up with the first question.
    counter.ask(question, { origin: '', now: new Date() });
    opened.database.delay = 2 * longest;
    const start = performance.now();
    const answer = await app.request('/api/ask', askRequest(question));
    expect(answer.status).toBe(200);
    expect(performance.now() - start).toBeLessThan(longest);
    opened.database.delay = 0;
  });
});

describe('what staff have set', () => {
  test('acts within a minute, also where another isolate set it', async () => {
    const { app, opened } = openApp();
    const ask = async () =>
      (await app.request('/api/ask', askRequest({ question: '給食費の振込口座を変えたい', city: 'koganei' }))).json();
    expect(await ask()).toMatchObject({ cityAnswer: null });
    // As another isolate would: this one learns of it by reading alone.
    const other = openedInquiries({}, opened.database);
    await other.inquiries.curation.add(
      {
        city: 'koganei',
        questions: ['給食費の振込口座を変えたい'],
        text: '学務課で手続きできます。',
        desk: '学務課',
        validFrom: null,
        validUntil: null,
        sourceTitle: null,
        sourceUrl: null,
      },
      'staff',
      null,
    );
    opened.inquiries.standing.expire();
    expect(await ask()).toMatchObject({ cityAnswer: { text: '学務課で手続きできます。', source: null } });
  });
});
