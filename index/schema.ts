import { z } from 'zod';

const basis = z.enum(['text', 'outside']);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, '半角の英小文字・数字・ハイフンで書いてください');
const words = z.string().trim().min(1, '空です');
const year = z.int('西暦の年を整数で書いてください').min(1900).max(2200);

const clock = z
  .string()
  .regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/u, '「8:30」のように書いてください')
  .transform((text) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    return hours * 60 + minutes;
  });

/** Days as the calendar has them, 0 for Sunday. */
const weekdays = z
  .string()
  .regex(/^[日月火水木金土]{1,7}$/u, '「月火水木金」のように書いてください')
  .transform((text) => [...new Set([...text].map((day) => '日月火水木金土'.indexOf(day)))].sort());

const officeHours = z
  .strictObject({ weekdays: weekdays.prefault('月火水木金'), opens: clock, closes: clock })
  .refine(({ opens, closes }) => opens < closes, { message: '閉まる時刻が開く時刻より前です', path: ['closes'] });

/** `seeds/<city>/city.json` */
export const citySchema = z.strictObject({
  id: id.optional(),
  name: words,
  reading: words.optional(),
  english: words.optional(),
  aliases: z.array(words).default([]),
  places: z.array(words).default([]),
  examples: z.array(words).default([]),
  examplesInEnglish: z.array(words).default([]),
  desk: z.strictObject({ plan: id, org: words }).nullable().default(null),
  officeHours: officeHours.optional(),
});

const pattern = words.transform((text, context) => {
  try {
    return new RegExp(text, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: `正規表現として読めません: ${text}` });
    return z.NEVER;
  }
});

/** `seeds/<city>/<plan>/plan.json` */
export const planSchema = z.strictObject({
  id: id.optional(),
  title: words,
  titleBasis: basis.default('text'),
  publisher: words.optional(),
  publisherBasis: basis.optional(),
  published: words.optional(),
  publishedBasis: basis.optional(),
  period: z
    .strictObject({ from: year, to: year, basis: basis.default('text'), note: words.optional() })
    .refine(({ from, to }) => from <= to, { message: '始まりの年度が終わりより後です', path: ['from'] })
    .nullish(),
  status: z.enum(['adopted', 'draft', 'process']).default('adopted'),
  notes: z.array(words).default([]),
  layout: z
    .strictObject({
      pages: z
        .strictObject({
          first: z.int(),
          footers: z.array(z.int()).default([]),
          headers: z.array(z.int()).default([]),
        })
        .optional(),
      headings: z.array(z.strictObject({ level: z.int().min(1).max(9), pattern })).optional(),
    })
    .default({}),
});

export type CitySeed = z.infer<typeof citySchema>;
export type PlanSeed = z.infer<typeof planSchema>;
