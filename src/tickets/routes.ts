import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../api/problem.ts';
import { lengthOf, longestQuestion } from '../api/question.ts';
import { apiWords } from '../api/wording.ja.ts';
import type { HandOffs } from '../hand-off.ts';
import type { Language } from '../language.ts';
import { maskPersonalData } from '../personal/mask.ts';
import type { City } from '../plan/plan.ts';
import { isFromOurPage } from '../web/guards.ts';
import { type AskFault, askStaffPage, ticketNotice } from './ask-staff-page.tsx';
import { ticketPage } from './ticket-page.tsx';
import { ticketWords } from './wordings.ts';

/** Longest body of a form, in bytes: what is written, three bytes a letter, and the rest of the form. */
const longestForm = 16_384;
/** Longest text of a reply, in characters. */
const longestReply = 1000;

type TicketParts = {
  readonly cities: readonly Pick<City, 'id' | 'name'>[];
  /** Null where nothing takes hand-offs. */
  readonly handOffs: HandOffs | null;
  /** Reads the switches before a page is made. */
  readonly refresh: () => Promise<void>;
  /** Whether so many questions come in that no more are taken for a while. */
  readonly isFlooded: () => Promise<boolean>;
  readonly languageOf: (c: Context) => Language;
};

/**
 * Pages on which a question goes to a person without any address of the asker's: the answer is behind a link that only
 * they have.
 */
export const ticketRoutes = ({ cities, handOffs, refresh, isFlooded, languageOf }: TicketParts): Hono => {
  const tickets = new Hono();
  const wordsFor = (c: Context) => ticketWords(languageOf(c));

  tickets.use('/tickets/*', async (c, next) => {
    await refresh();
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-robots-tag', 'noindex');
  });
  tickets.on('POST', '/tickets/*', (c, next) => (isFromOurPage(c) ? next() : refuse()));
  tickets.on('POST', '/tickets/*', bodyLimit({ maxSize: longestForm, onError: refuseLong }));

  tickets.get('/tickets/new', (c) => {
    const words = wordsFor(c);
    const city = cityIn(cities, c.req.query('city'));
    const expected = handOffs?.offer(city?.id ?? null) ?? null;
    if (!expected) return c.html(ticketNotice(words, words.off, languageOf(c)), 503);
    const question = cut(c.req.query('q') ?? '', longestQuestion);
    const ticket = newTicket();
    return c.html(
      askStaffPage({ words, language: languageOf(c), cities, city, question, expected, faults: [], ticket }),
    );
  });

  tickets.post('/tickets/new', async (c) => {
    const words = wordsFor(c);
    const language = languageOf(c);
    const form = await formOf(c);
    const city = cityIn(cities, form.city);
    const expected = handOffs?.offer(city?.id ?? null) ?? null;
    if (!handOffs || !expected) return c.html(ticketNotice(words, words.off, language), 503);
    const question = (form.q ?? '').trim();
    const faults: AskFault[] = [
      ...(question === '' ? (['empty'] as const) : []),
      ...(lengthOf(question) > longestQuestion ? (['long'] as const) : []),
      ...(city ? [] : (['city'] as const)),
      ...(form.consent === 'yes' ? [] : (['consent'] as const)),
    ];
    // The form carries the secret of its ticket: sent twice, it leads to the same one.
    const ticket = secretForm.test(form.ticket ?? '') ? (form.ticket ?? '') : newTicket();
    if (faults.length > 0 || !city) {
      return c.html(askStaffPage({ words, language, cities, city, question, expected, faults, ticket }), 400);
    }
    if (await isFlooded()) return c.html(ticketNotice(words, words.busy, language), 429, { 'retry-after': '600' });
    try {
      await handOffs.pass({
        key: `web:${ticket}`,
        channel: 'web',
        question,
        city: city.id,
        language,
        replyTo: null,
        asker: null,
        ticket,
      });
    } catch {
      return c.html(ticketNotice(words, words.failed, language), 503);
    }
    const masked = maskPersonalData(question).found.length > 0;
    return c.redirect(`/tickets/${ticket}${masked ? '?masked=1' : ''}`, 303);
  });

  tickets.get('/tickets/:ticket', async (c) => {
    const words = wordsFor(c);
    const handOff = await found(handOffs, c.req.param('ticket'));
    if (!handOff) return c.html(ticketNotice(words, words.gone, languageOf(c)), 404);
    const said = resultIn(c.req.query('said'));
    const masked = c.req.query('masked') === '1';
    const path = `/tickets/${c.req.param('ticket')}`;
    const language = languageOf(c);
    return c.html(ticketPage({ words, language, handOff, path, said, masked, draft: '', key: newTicket() }));
  });

  tickets.post('/tickets/:ticket/messages', async (c) => {
    const words = wordsFor(c);
    const language = languageOf(c);
    const ticket = c.req.param('ticket');
    const handOff = await found(handOffs, ticket);
    if (!handOffs || !handOff) return c.html(ticketNotice(words, words.gone, language), 404);
    const form = await formOf(c);
    const text = (form.text ?? '').trim();
    if (text === '' || lengthOf(text) > longestReply) {
      const key = newTicket();
      const path = `/tickets/${ticket}`;
      return c.html(
        ticketPage({ words, language, handOff, path, said: 'empty', masked: false, draft: text, key }),
        400,
      );
    }
    const key = `web:${handOff.id}:${cut(form.key ?? newTicket(), 64)}`;
    const result = await handOffs.writeBack({ ticket }, { key, text });
    const masked = maskPersonalData(text).found.length > 0 ? '&masked=1' : '';
    return c.redirect(`/tickets/${ticket}?said=${result.kind === 'closed' ? 'closed' : 'sent'}${masked}`, 303);
  });

  tickets.post('/tickets/:ticket/settle', async (c) => {
    const words = wordsFor(c);
    const ticket = c.req.param('ticket');
    if (!(await found(handOffs, ticket))) return c.html(ticketNotice(words, words.gone, languageOf(c)), 404);
    await handOffs?.settle({ ticket });
    return c.redirect(`/tickets/${ticket}`, 303);
  });
  return tickets;
};

const refuse = (): never => {
  throw new Problem('invalid_request', apiWords.body.notObject);
};
const refuseLong = (): never => {
  throw new Problem('too_large', apiWords.body.tooLarge(longestForm));
};

const secretForm = /^[A-Za-z0-9_-]{32}$/u;

const found = async (handOffs: HandOffs | null, ticket: string) => {
  if (!handOffs || !secretForm.test(ticket)) return null;
  return handOffs.byTicket(ticket);
};

/** 192 random bits, which nobody guesses. */
const newTicket = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24))))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

const cityIn = (cities: TicketParts['cities'], id: string | undefined) => cities.find((city) => city.id === id) ?? null;

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

const resultIn = (said: string | undefined) => (said === 'sent' || said === 'closed' ? said : null);

const formOf = async (c: Context): Promise<Readonly<Record<string, string | undefined>>> => {
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
};
