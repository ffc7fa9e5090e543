/** Excel reads a file as UTF-8 only when it begins so. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet takes for a formula, https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^\s*[=+\-@＝＋－＠]/u;

/** One cell: RFC 4180 quotes, and an apostrophe where a spreadsheet would compute what a resident has typed. */
export const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line with its end. */
export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(cell).join(',')}\r\n`;
