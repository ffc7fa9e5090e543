import type { Answer } from '../../src/answer/answer.ts';

/** Text without the control characters that could steer a terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}&&[^\n]]/gv, '');

/** An answer for a terminal: its plain text, with what to ask next. Control characters never reach the terminal. */
export const terminalText = ({ text, status, suggestions }: Answer): string => {
  const next =
    status === 'not_found' || suggestions.length === 0 ? [] : ['', ...suggestions.map((question) => `→ ${question}`)];
  return printable([text, ...next].join('\n'));
};

/** A value as JSON for a terminal: control characters that JSON leaves as they are become escapes too. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
