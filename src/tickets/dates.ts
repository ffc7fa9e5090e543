/** A formatter of times in Japan. */
const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', ...options });
  return (at: Date): string => formatter.format(at);
};

const day = { month: 'long', day: 'numeric', weekday: 'short' } as const;
const minute = { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;

/** Days and times as each language writes them. */
export const dates = {
  ja: { day: format('ja-JP', day), minute: format('ja-JP', minute) },
  en: { day: format('en-GB', day), minute: format('en-GB', minute) },
} as const;
