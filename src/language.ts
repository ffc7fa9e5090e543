/** Languages of the fixed wording: 日本語, やさしい日本語, English. Quotes are in Japanese in each of them. */
export const languages = ['ja', 'easy', 'en'] as const;

export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);
