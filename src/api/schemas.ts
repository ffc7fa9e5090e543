import { z } from '@hono/zod-openapi';
import { languages } from '../language.ts';
import { problemKinds } from './problem.ts';
import { lengthOf, questionSchema } from './question.ts';
import { apiWords } from './wording.ja.ts';

/*
 * The shapes of the API, once: requests are validated by them, handlers are type-checked against them and
 * /openapi.json is generated from them.
 */

const { field, body } = apiWords;
const mostCitations = 10;
const longestContext = 2000;

const orNotString = (): string => field.notString;
const orNotInteger = (): string => field.notInteger(1, mostCitations);

export const askSchema = z
  .object(
    {
      question: questionSchema,
      city: z
        .string({ error: orNotString })
        .optional()
        .openapi({ description: '市の番号。質問の中で市を名指ししたときは、そちらが優先です。', example: 'koganei' }),
      limit: z
        .int({ error: orNotInteger })
        .min(1, { error: orNotInteger })
        .max(mostCitations, { error: orNotInteger })
        .optional()
        .openapi({ description: '引用の数の上限', default: 3 }),
      context: z
        .string({ error: orNotString })
        .refine((text) => lengthOf(text) <= longestContext, { error: field.tooLong(longestContext) })
        .optional()
        .openapi({
          maxLength: longestContext,
          description:
            'ひとつ前の答えの `context`。「電話番号は？」のような続きの質問に使います。読めないものは無視します。',
        }),
      language: z
        .enum(languages, { error: () => field.notOneOf(languages) })
        .optional()
        .openapi({
          description:
            '引用のほかの言葉。ja: 日本語 / easy: やさしい日本語 / en: English。引用はいつも原文のまま（日本語）です。',
          default: 'ja',
        }),
    },
    { error: () => body.notObject },
  )
  .openapi('Ask');

const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(1) }).openapi('Span', {
  description: '原文（/api/plans/{planId}/source）の中の位置。UTF-16 で数え、end は含みません。',
});
const basisSchema = z.enum(['text', 'outside']).openapi({ description: 'text: 本文に記載 / outside: 本文以外から' });
const statusSchema = z
  .enum(['adopted', 'draft', 'process'])
  .openapi({ description: 'adopted: 市が定めた計画 / draft: 案 / process: 計画の作り方についての資料' });
const periodSchema = z
  .object({
    from: z.int().openapi({ description: '最初の年度（西暦）' }),
    to: z.int().openapi({ description: '最後の年度（西暦）' }),
    ended: z.boolean(),
    basis: basisSchema,
  })
  .openapi('Period');

const planReference = {
  id: z.string(),
  title: z.string(),
  titleBasis: basisSchema,
  status: statusSchema,
  published: z.string().optional(),
  publisher: z.string().optional(),
  period: periodSchema.optional(),
};

export const citationSchema = z
  .object({
    passageId: z.string(),
    city: z.string(),
    cityName: z.string(),
    plan: z.object(planReference).openapi('PlanReference'),
    section: z.array(z.string()).openapi({ description: '見出し。外側から順に。' }),
    page: z.int().nullable(),
    quote: z.string().max(240).openapi({ description: '原文のままの引用' }),
    spans: z.array(spanSchema).min(1),
    passage: z.string(),
    url: z.string().openapi({ description: '原文の中で引用に印を付けて示すページ' }),
    clear: z.boolean().openapi({ description: 'false: 段組みが崩れた箇所の断片' }),
  })
  .openapi('Citation');

const yearValue = z.object({ year: z.string(), value: z.string() });

const factSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('contact'),
      type: z.string(),
      org: z.string().nullable(),
      value: z.string(),
      citation: citationSchema,
    }),
    z.object({
      kind: z.literal('indicator'),
      name: z.string(),
      base: yearValue,
      target: yearValue,
      footnotes: z.array(z.object({ mark: z.string(), text: z.string() })),
      citation: citationSchema,
    }),
    z.object({
      kind: z.literal('programme'),
      name: z.string(),
      years: z.array(z.object({ year: z.string(), cell: z.string(), stage: z.string() })),
      citation: citationSchema,
    }),
    z.object({ kind: z.literal('item'), text: z.string(), citation: citationSchema }),
  ])
  .openapi('Fact');

export const answerSchema = z
  .object({
    status: z.enum(['answered', 'not_found', 'clarify']),
    kind: z.enum(['passages', 'contact', 'indicator', 'schedule', 'comparison', 'overview', 'help']),
    text: z.string().openapi({ description: '答えの全体。読み上げや通知に使えます。' }),
    cityAnswer: z
      .object({
        id: z.int(),
        version: z.int(),
        city: z.string(),
        cityName: z.string(),
        text: z.string(),
        desk: z.string().nullable(),
        source: z.object({ title: z.string(), url: z.string().nullable() }).nullable(),
        approved: z.string(),
        validUntil: z.string().nullable(),
      })
      .nullable()
      .openapi('CityAnswer', { description: '市の職員が用意した回答。計画の引用ではありません。なければ null。' }),
    citations: z.array(citationSchema),
    facts: z.array(factSchema),
    notices: z.array(z.object({ kind: z.string(), text: z.string() })),
    desk: z
      .object({
        name: z.string(),
        phone: z.string().optional(),
        email: z.string().optional(),
        address: z.string().optional(),
        url: z.string().optional(),
        citation: citationSchema,
      })
      .nullable()
      .openapi({ description: 'たずねる先' }),
    suggestions: z.array(z.string()).openapi({ description: 'そのまま送れる質問' }),
    context: z.string().openapi({ description: '続きの質問に添えるもの。中身は読まないでください。' }),
    groups: z
      .array(z.object({ city: z.string(), cityName: z.string(), citations: z.array(citationSchema) }))
      .optional()
      .openapi({ description: '市どうしを比べる答えの、市ごとの引用' }),
    reason: z.string().optional().openapi({ description: '答えが見つからなかった理由' }),
    lead: z.string().optional().openapi({ description: '答えがないときに、窓口や次の質問の前に言うこと' }),
  })
  .openapi('Answer');

export const passageSchema = citationSchema
  .extend({
    kind: z.enum(['heading', 'sentence', 'item', 'list', 'row', 'note', 'caption', 'contact']),
  })
  .openapi('Passage');

export const plansSchema = z
  .object({
    cities: z.array(z.object({ id: z.string(), name: z.string() })),
    plans: z.array(
      z
        .object({
          ...planReference,
          publishedBasis: basisSchema.optional(),
          city: z.string(),
          cityName: z.string(),
          notes: z.array(z.string()),
          sections: z.int(),
          passages: z.int(),
          url: z.string(),
          source: z.string().openapi({ description: '原文の URL' }),
        })
        .openapi('Plan'),
    ),
    examples: z.array(z.string()).openapi({ description: '計画が答えられる質問の例' }),
  })
  .openapi('Plans');

export const healthSchema = z
  .object({
    status: z.literal('ok'),
    artifact: z.object({
      digest: z.string(),
      version: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
  })
  .openapi('Health');

export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    kind: z.enum(problemKinds).openapi({ description: '変わらない名前。プログラムはこれで見分けてください。' }),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** The value as the schemas type it. They know no `readonly`, which makes no difference to what is sent. */
export const plain = <T>(value: T): Plain<T> => value as Plain<T>;
