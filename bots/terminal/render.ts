import type { Answer } from '../../src/answer/answer.ts';

const clip = (text: string): string => text.replace(/[\p{Cc}&&[^\n]]/gv, '');

/** An answer for a terminal: its plain text, with what to ask next. Control characters never reach the terminal. */
export const terminalText = ({ text, status, suggestions }: Answer): string => {
  const next =
    status === 'not_found' || suggestions.length === 0 ? [] : ['', ...suggestions.map((question) => `→ ${question}`)];
  return clip([text, ...next].join('\n'));
};
