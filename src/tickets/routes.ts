import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../api/problem.ts';
import { lengthOf, longestQuestion } from '../api/question.ts';
import { apiWords } from '../api/wording.ja.ts';
import type { HandOffs } from '../hand-off.ts';
import { maskPersonalData } from '../personal/mask.ts';
import { isFromOurPage } from '../web/guards.ts';
import { type Reader, readerOfAddress } from '../web/reader.ts';
import { type AskFault, askStaffPage, type NamedCity, ticketNotice } from './ask-staff-page.tsx';
import { ticketPage } from './ticket-page.tsx';
import { ticketWords } from './wordings.ts';

/** Longest body of a form, in bytes: what is written, three bytes a letter, and the rest of the form. */
const longestForm = 16_384;
/** Longest text of a reply, in characters. */
const longestReply = 1000;

type TicketParts = {
  readonly cities: readonly NamedCity[];
  /** Null where nothing takes hand-offs. */
  readonly handOffs: HandOffs | null;
  /** Reads the switches before a page is made. */
  readonly refresh: () => Promise<void>;
  /** Whether so many questions come in that no more are taken for a while. */
  readonly isFlooded: () => Promise<boolean>;
};

/**
 * Pages on which a question goes to a person without any address of the asker's: the answer is behind a link that only
 * they have.
 */
export const ticketRoutes = ({ cities, handOffs, refresh, isFlooded }: TicketParts): Hono => {
  const tickets = new Hono();

  tickets.use('/tickets/*', async (c, next) => {
    await refresh();
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-robots-tag', 'noindex');
  });
  tickets.on('POST', '/tickets/*', (c, next) => (isFromOurPage(c) ? next() : refuse()));
  tickets.on('POST', '/tickets/*', bodyLimit({ maxSize: longestForm, onError: refuseLong }));

  tickets.get('/tickets/new', (c) => {
    const reader = readerAt(c, '/tickets/new');
    const words = ticketWords(reader.language);
    const city = cityIn(cities, c.req.query('city'));
    const expected = handOffs?.offer(city?.id ?? null) ?? null;
    if (!expected) return c.html(ticketNotice(words, words.off, reader), 503);
    const question = cut(c.req.query('q') ?? '', longestQuestion);
    const ticket = newTicket();
    return c.html(askStaffPage({ words, reader, cities, city, question, expected, faults: [], ticket }));
  });

  tickets.post('/tickets/new', async (c) => {
    const reader = readerAt(c, '/tickets/new');
    const { language } = reader;
    const words = ticketWords(language);
    const form = await formOf(c);
    const city = cityIn(cities, form.city);
    const expected = handOffs?.offer(city?.id ?? null) ?? null;
    if (!handOffs || !expected) return c.html(ticketNotice(words, words.off, reader), 503);
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
      return c.html(askStaffPage({ words, reader, cities, city, question, expected, faults, ticket }), 400);
    }
    if (await isFlooded()) return c.html(ticketNotice(words, words.busy, reader), 429, { 'retry-after': '600' });
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
      return c.html(ticketNotice(words, words.failed, reader), 503);
    }
    const masked = maskPersonalData(question).found.length > 0;
    return c.redirect(reader.linkTo(`/tickets/${ticket}`, { masked: masked ? '1' : undefined }), 303);
  });

  tickets.get('/tickets/:ticket', async (c) => {
    const path = `/tickets/${c.req.param('ticket')}`;
    const reader = readerAt(c, path);
    const words = ticketWords(reader.language);
    const handOff = await found(handOffs, c.req.param('ticket'));
    if (!handOff) return c.html(ticketNotice(words, words.gone, reader), 404);
    const said = resultIn(c.req.query('said'));
    const masked = c.req.query('masked') === '1';
    return c.html(ticketPage({ words, reader, handOff, path, said, masked, draft: '', key: newTicket() }));
  });

  tickets.post('/tickets/:ticket/messages', async (c) => {
    const ticket = c.req.param('ticket');
    const path = `/tickets/${ticket}`;
    const reader = readerAt(c, path);
    const words = ticketWords(reader.language);
    const handOff = await found(handOffs, ticket);
    if (!handOffs || !handOff) return c.html(ticketNotice(words, words.gone, reader), 404);
    const form = await formOf(c);
    const text = (form.text ?? '').trim();
    if (text === '' || lengthOf(text) > longestReply) {
      const key = newTicket();
      return c.html(ticketPage({ words, reader, handOff, path, said: 'empty', masked: false, draft: text, key }), 400);
    }
    const key = `web:${handOff.id}:${cut(form.key ?? newTicket(), 64)}`;
    const result = await handOffs.writeBack({ ticket }, { key, text });
    const masked = maskPersonalData(text).found.length > 0 ? '1' : undefined;
    return c.redirect(reader.linkTo(path, { said: result.kind === 'closed' ? 'closed' : 'sent', masked }), 303);
  });

  tickets.post('/tickets/:ticket/settle', async (c) => {
    const ticket = c.req.param('ticket');
    const path = `/tickets/${ticket}`;
    const reader = readerAt(c, path);
    const words = ticketWords(reader.language);
    if (!(await found(handOffs, ticket))) return c.html(ticketNotice(words, words.gone, reader), 404);
    await handOffs?.settle({ ticket });
    return c.redirect(reader.linkTo(path), 303);
  });
  return tickets;
};

/** Who reads the page at this path, in the language that the request names. */
const readerAt = (c: Context, path: string): Reader => {
  const address = new URL(c.req.url);
  address.pathname = path;
  return readerOfAddress(address.href);
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
