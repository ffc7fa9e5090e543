import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Counter } from '../answer/counter.ts';
import { Problem } from '../api/problem.ts';
import { apiWords } from '../api/wording.ja.ts';
import type { Log } from '../channel.ts';
import type { Inquiries } from '../inquiry/open.ts';
import { keepPrivate } from '../web/guards.ts';
import { openAccess } from './access.ts';
import { beginAnswer, makeAnswer, saveAnswer, showAnswer, undoAnswer, withdrawAnswer } from './answer-changes.ts';
import { answerList } from './answers-page.tsx';
import { showAudit } from './audit-page.tsx';
import { explain } from './explain.ts';
import { feedbackList } from './feedback-page.tsx';
import { createGate } from './gate.ts';
import { answerHandOff, closeHandOff, showHandOff } from './hand-off-changes.ts';
import { handOffList } from './hand-offs-page.tsx';
import { createIdentify } from './identity.ts';
import { noticePage } from './notice-page.tsx';
import { overview } from './overview-page.tsx';
import { addPerson, removePerson, showPeople } from './people-page.tsx';
import { decide, proposalList } from './proposals-page.tsx';
import { questionExport } from './questions-csv.ts';
import { questionList } from './questions-page.tsx';
import { signInRoutes } from './sign-in.ts';
import { changeSwitch, showSwitches } from './switches-page.tsx';
import { openTokens } from './tokens.ts';
import { unanswered } from './unanswered-page.tsx';
import { words } from './wording.ja.ts';

/** Longest body of a form, in bytes: an answer of the city with all its questions, each letter as nine bytes. */
const longestForm = 131_072;

export type StaffParts = {
  readonly counter: Counter;
  /** Null where there is no database: only the explanations are left then. */
  readonly inquiries: Inquiries | null;
  /** `STAFF_TOKEN`, `STAFF_TOKEN_{CITY}`, `ACCESS_TEAM_DOMAIN`, `ACCESS_AUD`; without any the pages say so. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly log: Log;
};

/** The staff pages. Links stay on the origin that the reader is on. */
export const staffRoutes = ({ counter, inquiries, settings, now, log }: StaffParts): Hono => {
  const staff = new Hono();
  const tokens = openTokens(settings, counter.cities);
  const access = openAccess(settings, now);
  const identify = createIdentify({ tokens, access, inquiries });
  const { see, seePlain, change } = createGate({ counter, inquiries, identify, now, log });

  staff.use('/staff/*', keepPrivate);
  staff.use('/staff/*', (c, next) =>
    tokens.some || access ? next() : Promise.resolve(c.html(noticePage(words.unset), 503)),
  );
  const refuseLong = (): never => {
    throw new Problem('too_large', apiWords.body.tooLarge(longestForm));
  };
  staff.use('/staff/*', bodyLimit({ maxSize: longestForm, onError: refuseLong }));

  staff.route('/', signInRoutes(tokens, now));
  staff.get('/staff', see(overview));
  staff.get('/staff/explain', seePlain(explain));
  staff.get('/staff/questions', see(questionList));
  staff.get('/staff/questions.csv', see(questionExport));
  staff.get('/staff/unanswered', see(unanswered));
  staff.get('/staff/hand-offs', see(handOffList));
  staff.get('/staff/hand-offs/:id{[0-9]{1,12}}', see(showHandOff));
  staff.post('/staff/hand-offs/:id{[0-9]{1,12}}/answer', change(answerHandOff));
  staff.post('/staff/hand-offs/:id{[0-9]{1,12}}/close', change(closeHandOff));
  staff.get('/staff/answers', see(answerList));
  staff.get('/staff/answers/new', see(beginAnswer));
  staff.post('/staff/answers/new', change(makeAnswer));
  staff.get('/staff/answers/:id{[0-9]{1,12}}', see(showAnswer));
  staff.post('/staff/answers/:id{[0-9]{1,12}}', change(saveAnswer));
  staff.post('/staff/answers/:id{[0-9]{1,12}}/withdraw', change(withdrawAnswer));
  staff.post('/staff/answers/:id{[0-9]{1,12}}/undo', change(undoAnswer));
  staff.get('/staff/feedback', see(feedbackList));
  staff.get('/staff/proposals', see(proposalList));
  staff.post('/staff/proposals/:id{[0-9]{1,12}}', change(decide));
  staff.get(
    '/staff/switches',
    see((visit) => showSwitches(visit)),
  );
  staff.post('/staff/switches', change(changeSwitch));
  staff.get(
    '/staff/people',
    see((visit) => showPeople(visit)),
  );
  staff.post('/staff/people', change(addPerson));
  staff.post('/staff/people/remove', change(removePerson));
  staff.get('/staff/audit', see(showAudit));
  return staff;
};
