/** Seconds or a date, in milliseconds from now: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export const retryAfterOf = (headers: Headers): number | null => {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const at = /^\d+$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(at) ? Math.max(0, at) : null;
};
