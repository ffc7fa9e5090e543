import type { Context } from 'hono';
import { clean } from '../plan/text.ts';

/** What a form sent, by the names of its boxes. */
export type Fields = {
  /** As it was sent, but for spaces around it: for secrets. */
  readonly raw: (name: string) => string;
  /** The typed text, its lines kept, without what no text should hold; '' where there is none. */
  readonly text: (name: string) => string;
  /** The lines that have something in them. */
  readonly lines: (name: string) => readonly string[];
  /** A whole number from 0; null for anything else. */
  readonly number: (name: string) => number | null;
};

/** Reads a form; what is no form, or a file in place of a text, counts as empty. */
export const readFields = async (c: Context): Promise<Fields> => {
  const body: object = await c.req.parseBody().catch(() => ({}));
  const typed = new Map<string, unknown>(Object.entries(body));
  const raw = (name: string): string => {
    const value = typed.get(name);
    return typeof value === 'string' ? value : '';
  };
  const lines = (name: string): string[] =>
    raw(name)
      .split(/\r\n?|\n/u)
      .map(clean);
  return {
    raw: (name) => raw(name).trim(),
    text: (name) => lines(name).join('\n').trim(),
    lines: (name) => lines(name).filter((line) => line !== ''),
    number: (name) => (/^\d{1,12}$/u.test(raw(name)) ? Number(raw(name)) : null),
  };
};
