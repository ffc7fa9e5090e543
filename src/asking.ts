import type { Context } from 'hono';
import type { Answer, Ask } from './answer/answer.ts';
import type { Counter, Where } from './answer/counter.ts';
import { traceOf } from './answer/trace.ts';
import { Problem } from './api/problem.ts';
import { apiWords } from './api/wording.ja.ts';
import type { Inquiries } from './inquiry/open.ts';
import type { Standing } from './inquiry/standing.ts';

/** Answers a question that came by a request of its own, and has it recorded once the answer is out. */
export type Asking = (c: Context, channel: 'web' | 'api', ask: Ask, where: Where) => Promise<Answer>;

export const createAsking =
  (counter: Counter, inquiries: Inquiries | null): Asking =>
  async (c, channel, ask, where) => {
    const received = Date.now();
    await inquiries?.standing.refresh();
    if (inquiries) refuseWhileClosed(inquiries.standing, channel, ask.city ?? null);
    const answer = counter.ask(ask, { ...where, curated: inquiries?.standing.curated() ?? [] });
    if (inquiries) {
      const { question, city = null } = ask;
      const latency = Date.now() - received;
      later(c, inquiries.recorder.record({ channel, question, city, trace: traceOf(answer), latency }));
    }
    return answer;
  };

/** Seconds after which a program may ask again: switches act within a minute. */
const closedFor = '60';

/** @throws Problem while staff have put answers off: all of them, or those of the pages */
const refuseWhileClosed = (standing: Standing, channel: 'web' | 'api', city: string | null): void => {
  const name = standing.isOff('maintenance', city) ? 'maintenance' : 'web';
  if (name === 'web' && (channel === 'api' || !standing.isOff('web', city))) return;
  const detail = standing.messageOf(name, city) ?? apiWords.closed;
  throw new Problem('closed', detail, { headers: { 'retry-after': closedFor } });
};

/** Lets work go on after the response; where nothing can hold it, it goes on by itself. */
export const later = (c: Context, work: Promise<unknown>): void => {
  try {
    c.executionCtx.waitUntil(work);
  } catch {
    // Outside of Workers there is no context to hold work, and nothing that ends it either.
  }
};
