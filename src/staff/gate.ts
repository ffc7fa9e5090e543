import type { Context, Handler } from 'hono';
import type { Counter } from '../answer/counter.ts';
import { Problem } from '../api/problem.ts';
import { apiWords } from '../api/wording.ja.ts';
import type { Log } from '../channel.ts';
import type { Database } from '../inquiry/database.ts';
import type { Inquiries } from '../inquiry/open.ts';
import { isFromOurPage } from '../web/guards.ts';
import { readSession } from './cookie.ts';
import { type Fields, readFields } from './fields.ts';
import type { Identity } from './identity.ts';
import { noticePage } from './notice-page.tsx';
import type { Person } from './person.ts';
import { signInPage } from './sign-in-page.tsx';
import { wantedPath } from './wanted.ts';
import { notices } from './wording/notices.ja.ts';
import { words } from './wording.ja.ts';

/** A signed-in person's request, with what pages are made from. */
export type Visit = {
  readonly c: Context;
  readonly person: Person;
  readonly counter: Counter;
  readonly inquiries: Inquiries;
  readonly database: Database;
  readonly now: Date;
};

/** A visit to what needs no database. */
export type PlainVisit = Pick<Visit, 'c' | 'person' | 'counter' | 'now'>;

type Answered = Response | Promise<Response>;

/** What stands before every staff page: who it is, whether the database is up, and whether a form is ours. */
export type Gate = {
  readonly see: (page: (visit: Visit) => Answered) => Handler;
  readonly seePlain: (page: (visit: PlainVisit) => Answered) => Handler;
  readonly change: (change: (visit: Visit, fields: Fields) => Answered) => Handler;
};

type Parts = {
  readonly counter: Counter;
  readonly inquiries: Inquiries | null;
  readonly identify: (c: Context, now: Date) => Promise<Identity>;
  readonly now: () => Date;
  readonly log: Log;
};

export const createGate = ({ counter, inquiries, identify, now, log }: Parts): Gate => {
  const visited =
    (page: (visit: Visit) => Answered): Handler =>
    async (c) => {
      const at = now();
      const who = await identify(c, at);
      if (who.kind !== 'person')
        return who.kind === 'unlisted' ? c.html(noticePage(notices.down), 503) : refuse(c, who);
      const { person } = who;
      if (!inquiries) return c.html(noticePage(notices.noDatabase), 503);
      try {
        const database = await reached(inquiries);
        return await page({ c, person, counter, inquiries, database, now: at });
      } catch (error) {
        if (!isDown(error)) throw error;
        log({ event: 'staff_page_failed', error: error instanceof Error ? error.name : typeof error });
        return c.html(noticePage(notices.down), 503);
      }
    };

  return {
    see: visited,
    seePlain: (page) => async (c) => {
      const at = now();
      const who = await identify(c, at);
      return 'person' in who ? page({ c, person: who.person, counter, now: at }) : refuse(c, who);
    },
    change: (change) => async (c, next) => {
      if (!isFromOurPage(c)) return c.html(noticePage(words.foreign), 403);
      const fields = await readFields(c);
      return visited((visit) => change(visit, fields))(c, next);
    },
  };
};

/** Somebody may see this page, and not do this. */
export const forbid = (c: Context): Answered => c.html(noticePage(notices.forbidden), 403);

/** What a person looks for is not there, or not theirs to see: both look the same. */
export const missing = (): never => {
  throw new Problem('not_found', apiWords.missing.route);
};

const refuse = (c: Context, who: Exclude<Identity, { readonly person: Person }>): Answered => {
  if (who.kind === 'stranger') return c.html(noticePage(notices.stranger), 403);
  if (who.kind === 'unchecked') return c.html(noticePage(notices.unchecked), 503);
  const error = readSession(c) === undefined ? undefined : words.signIn.ended;
  return c.html(signInPage({ to: wantedPath(c), error }), c.req.path === '/staff' ? 200 : 401);
};

class Down extends Error {
  override readonly name = 'Down';
}

const reached = async (inquiries: Inquiries): Promise<Database> => {
  try {
    return await inquiries.database();
  } catch (error) {
    throw new Down('The database is down.', { cause: error });
  }
};

/** D1's own errors, alone or wrapped by drizzle; mistakes of ours are not among them. */
const isDown = (error: unknown): boolean => {
  if (error instanceof Down) return true;
  if (!(error instanceof Error)) return false;
  return /D1_ERROR/u.test(error.message) || isDown(error.cause);
};
