const format = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: false,
});

/** 「11月30日 9:30」 in Japan. @param at milliseconds since 1970 */
export const timeText = (at: number): string => format.format(at);
