import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeView } from '../../bots/slack/cite.ts';
import { answerView, resultView } from '../../bots/slack/desk/answer-view.ts';
import { curateView } from '../../bots/slack/desk/curate-view.ts';
import { headRendered } from '../../bots/slack/desk/head.ts';
import { threadMessage } from '../../bots/slack/desk/thread.ts';
import { copyView, inquiryView, replyRendered, replyView, submittedOf } from '../../bots/slack/draft-view.ts';
import { opinionThanksView, opinionView } from '../../bots/slack/opinion-view.ts';
import { proposalView } from '../../bots/slack/proposal-view.ts';
import { quotesOf, renderAnswer } from '../../bots/slack/render.ts';
import { letter } from '../../bots/slack/reply.ts';
import type { HandOff } from '../../src/hand-off.ts';
import type { Block, CityAnswerBlock, DeskBlock, Message, QuoteBlock } from '../../src/message.ts';
import { noTrace } from '../message.ts';
import { faultsOfMessage, faultsOfView } from './block-kit.ts';
import { find, textOf } from './harness.ts';

const text = (longest: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('<!channel>', '@here', '&', '<@U1>', '>', '*', '|', '。', '\n', '計画の言葉', '𠮷', '😀'),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      {
        minLength: 1,
        maxLength: Math.max(2, Math.ceil(longest / 8)),
      },
    )
    .map((parts) => parts.join('').slice(0, longest).toWellFormed() || 'あ')
    .map((value) => (value.trim() === '' ? 'あ' : value));

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const table = fc.record({
  caption: text(80),
  rows: fc.array(fc.record({ label: text(40), value: text(80) }), { minLength: 1, maxLength: 12 }),
  progress: optional(fc.double({ min: 0, max: 1, noNaN: true })),
});
const quote: fc.Arbitrary<QuoteBlock> = fc.record({
  kind: fc.constant('quote' as const),
  passageId: fc.constant('koganei-plan.0123456789'),
  quote: text(600),
  title: text(120),
  cityName: text(20),
  plan: text(120),
  section: fc.array(text(80), { maxLength: 8 }),
  page: optional(fc.constant('12頁')),
  published: optional(fc.constant('令和4年3月')),
  warnings: fc.array(text(200), { maxLength: 2 }),
  url: fc.constant('https://city.example/p/koganei-plan.0123456789?start=1&end=2#quote'),
  copy: text(800),
  table: optional(table),
});
const desk: fc.Arbitrary<DeskBlock> = fc.record({
  kind: fc.constant('desk' as const),
  name: text(200),
  phone: optional(fc.constant('042-387-9831')),
  email: optional(fc.constant('a@city.example')),
  address: optional(text(300)),
  url: optional(fc.constant('https://city.example/?a=1&b=2')),
});
const cityAnswer: fc.Arbitrary<CityAnswerBlock> = fc.record({
  kind: fc.constant('cityAnswer' as const),
  id: fc.nat(),
  label: text(60),
  cityName: text(20),
  text: text(1_500),
  notes: fc.array(text(120), { maxLength: 3 }),
  url: optional(fc.constant('https://city.example/?a=1&b=2')),
});
const plainBlock = fc.record({ kind: fc.constant('text' as const), text: text(4_000) });
const block: fc.Arbitrary<Block> = fc.oneof(
  plainBlock,
  fc.record({
    kind: fc.constant('notice' as const),
    tone: fc.constantFrom('information' as const, 'warning' as const),
    text: text(300),
  }),
  { arbitrary: quote, weight: 4 },
  desk,
  cityAnswer,
  fc.record({
    kind: fc.constant('group' as const),
    title: text(100),
    blocks: fc.array(fc.oneof(quote, plainBlock), { maxLength: 4 }),
  }),
);
const message: fc.Arbitrary<Message> = fc
  .record({
    status: fc.constantFrom('answered' as const, 'not_found' as const, 'clarify' as const),
    blocks: fc.array(block, { maxLength: 16 }),
    suggestions: fc.array(text(200), { maxLength: 5 }),
    context: fc.string({ maxLength: 1_500 }),
    trace: fc.constant(noTrace),
  })
  .map((parts) => ({
    ...parts,
    brief: 'あ',
    text: ['答え', ...quotesOf({ ...parts, text: '', brief: '' }).map((one) => `「${one.quote}」`)].join('\n'),
  }));

const shown = fc.record({ isPrivate: fc.boolean(), expanded: fc.boolean(), echo: fc.boolean(), question: text(300) });

describe('whatever an answer holds', () => {
  test('its message is one that Slack takes, mentions nobody, and is complete in text', () => {
    fc.assert(
      fc.property(message, shown, (answer, { question, echo, ...options }) => {
        const state = { question, echo, context: answer.context };
        const rendered = renderAnswer(answer, { ...options, state, readAll: 'https://city.example/?q=x&city=y' });
        expect(faultsOfMessage(rendered.text, rendered.blocks)).toEqual([]);
        const complete = rendered.text
          .replaceAll('\u200b', '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        if (rendered.text.length < 30_000) for (const one of quotesOf(answer)) expect(complete).toContain(one.quote);
      }),
      { numRuns: 300 },
    );
  });

  test('a quote is shown word for word, or counted among those left out', () => {
    fc.assert(
      fc.property(fc.array(quote, { minLength: 1, maxLength: 30 }), (quotes) => {
        const answer: Message = {
          status: 'answered',
          text: '答え',
          brief: '',
          blocks: quotes,
          suggestions: [],
          context: '',
          trace: noTrace,
        };
        const { blocks } = renderAnswer(answer, {
          state: { question: '問い', echo: false },
          isPrivate: false,
          expanded: true,
          readAll: 'https://city.example/',
        });
        const said = find(blocks, 'rich_text_quote').map(textOf).join('\n');
        const left = quotes.filter((one) => !said.includes(one.quote));
        if (left.length > 0) expect(textOf(blocks)).toMatch(/ほかに \d+ 件の記載があります。/u);
      }),
    );
  });

  test('its citations open in a modal that Slack takes', () => {
    fc.assert(
      fc.property(message, (answer) => {
        expect(faultsOfView(citeView(answer))).toEqual([]);
      }),
    );
  });
});

test('an answer of the city itself stands under its own head, and nothing shows it as a quote', () => {
  const own = { label: '小金井市の職員による回答', text: '本町の窓口でお受けします。', notes: ['窓口: 経済課'] };
  const answer: Message = {
    status: 'answered',
    text: '答え',
    brief: '',
    blocks: [{ kind: 'cityAnswer', id: 1, cityName: '小金井市', url: null, ...own }],
    suggestions: [],
    context: '',
    trace: noTrace,
  };
  const state = { question: '問い', echo: false };
  const { blocks } = renderAnswer(answer, { state, isPrivate: false, expanded: false, readAll: 'https://c.example/' });
  expect(blocks[1]).toMatchObject({ type: 'section', text: { text: '*小金井市の職員による回答*' } });
  expect(textOf(blocks)).toContain(own.text);
  expect(textOf(blocks)).toContain(own.notes[0]);
  expect(find(blocks, 'rich_text_quote')).toEqual([]);
});

describe('whatever is passed on', () => {
  const handOff: fc.Arbitrary<HandOff> = fc.record({
    id: fc.integer({ min: 1, max: 99_999 }),
    at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
    channel: fc.constantFrom('line' as const, 'web' as const),
    city: optional(fc.constant('koganei')),
    cityName: optional(text(20)),
    language: fc.constantFrom('ja' as const, 'easy' as const, 'en' as const),
    question: text(300),
    desk: optional(text(100)),
    state: fc.constantFrom('waiting' as const, 'answered' as const, 'closed' as const),
    messages: fc.array(
      fc.record({
        id: fc.nat(),
        at: fc.constant(1_800_000_000_000),
        side: fc.constantFrom('asker' as const, 'staff' as const),
        text: text(3_000),
        state: fc.constantFrom('pending' as const, 'sent' as const, 'unreachable' as const),
      }),
      { maxLength: 12 },
    ),
    place: fc.constant(null),
  });
  const aid = fc.record({ quotes: fc.array(quote, { maxLength: 2 }), desk: optional(desk), draft: text(6_000) });
  const event = fc.constantFrom('wrote', 'answered', 'reminder', 'unreachable', 'closed' as const);

  test('its messages are ones that Slack takes and that call nobody, but for a reminder', () => {
    fc.assert(
      fc.property(handOff, aid, event, (passed, offered, event) => {
        const head = headRendered(passed, offered);
        expect(faultsOfMessage(head.text, head.blocks)).toEqual([]);
        const message = passed.messages[0] ?? null;
        const { rendered, broadcast } = threadMessage({ event, handOff: passed, message, retryKey: '' });
        expect(faultsOfMessage(rendered.text, rendered.blocks, event === 'reminder')).toEqual([]);
        expect(rendered.text.startsWith('<!here> ')).toBe(event === 'reminder');
        if (event === 'reminder' || event === 'wrote') expect(broadcast).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('its modals are ones that Slack takes', () => {
    fc.assert(
      fc.property(handOff, text(4_000), (passed, long) => {
        expect(faultsOfView(answerView(passed, long, { channel: 'C1', thread: '1.2' }))).toEqual([]);
        expect(faultsOfView(resultView('送りました。', long))).toEqual([]);
        const start = {
          ...(passed.city === null ? {} : { city: passed.city }),
          questions: [passed.question],
          text: long,
          desk: passed.desk,
          handOff: passed.id,
        };
        const cities = ['koganei', 'musashino'].map((id) => ({ id, name: id, names: { ja: id, easy: id, en: id } }));
        expect(faultsOfView(curateView(start, cities))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever a modal holds', () => {
  const item = fc.record({
    question: text(300),
    quotes: fc.array(quote, { maxLength: 2 }),
    cautions: fc.array(text(200), { maxLength: 3 }),
    own: optional(cityAnswer),
    desk: optional(desk),
  });

  test('a drafted reply is one that Slack takes', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.nat({ max: 3 }), fc.boolean(), (items, leftOut, known) => {
        const target = known ? { channel: 'C1', thread: '1.2', responseUrl: 'https://hooks.slack.com/x' } : {};
        const draft = { items, leftOut, text: letter(items) };
        expect(faultsOfView(replyView(draft, target))).toEqual([]);
        expect(faultsOfView(copyView(draft.text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a letter longer than one field is put together again as it was', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 4, maxLength: 8 }), (items) => {
        const whole = letter(items);
        const view = replyView({ items, leftOut: 0, text: whole }, {});
        const values = Object.fromEntries(
          view.blocks.flatMap((block) => {
            const element = 'element' in block ? block.element : undefined;
            if (element?.type !== 'plain_text_input') return [];
            return [[block.block_id ?? '', { [element.action_id ?? '']: { value: element.initial_value } }]];
          }),
        );
        if (whole.length > 3_000) expect(Object.keys(values).length).toBeGreaterThan(1);
        expect(submittedOf({ ...view, state: { values } }).text).toBe(whole.trim());
      }),
      { numRuns: 60 },
    );
  });

  test('the others are, too', () => {
    fc.assert(
      fc.property(text(300), (question) => {
        const state = { question, echo: false };
        for (const view of [inquiryView({}), opinionView(state), opinionThanksView(state), proposalView(state)]) {
          expect(faultsOfView(view)).toEqual([]);
        }
      }),
    );
  });

  test('a reply is posted as it was edited', () => {
    fc.assert(
      fc.property(text(3_000), (typed) => {
        const rendered = replyRendered(typed);
        expect(faultsOfMessage(rendered.text, rendered.blocks)).toEqual([]);
        expect(
          find(rendered.blocks, 'text')
            .map((part) => part.text)
            .join(''),
        ).toBe(typed);
      }),
    );
  });
});
