/** How a heading of a level looks; 1 is the outermost. */
export type HeadingRule = { readonly level: number; readonly pattern: RegExp };

/**
 * The headings that Japanese plans commonly use, for a plan whose plan.json names none. Levels only order them;
 * the ones that a plan really has become its outline.
 */
export const commonHeadings: readonly HeadingRule[] = [
  { level: 1, pattern: /^第\s?[0-9０-９一二三四五六七八九十]+\s?(編|部)/u },
  { level: 2, pattern: /^第\s?[0-9０-９一二三四五六七八九十]+\s?章/u },
  { level: 3, pattern: /^第\s?[0-9０-９一二三四五六七八九十]+\s?節/u },
  { level: 4, pattern: /^[0-9０-９]{1,2}[．.、]\s?\D/u },
  { level: 4, pattern: /^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[．.\s]/u },
  { level: 5, pattern: /^(基本)?(目標|方針|方向性|施策|戦略|政策)\s?[0-9０-９一二三四五六七八九十①-⑳❶-❿]+/u },
  { level: 5, pattern: /^【.+】$/u },
  {
    level: 6,
    pattern: /^(現況と課題|現状と課題|施策の方向性|主な事業|主な取組|成果・活動指標|考え方|背景|目的|概要)$/u,
  },
  { level: 7, pattern: /^[（(][0-9０-９一二三四五六七八九十]+[）)]/u },
  { level: 8, pattern: /^[①-⑳❶-❿]/u },
];

const longest = 50;

/** The level of the heading that a line is; null for a line that is none. Sentences are never headings. */
export const headingLevel = (text: string, rules: readonly HeadingRule[]): number | null => {
  if (text.length > longest || /[。、]$/u.test(text)) return null;
  return rules.find(({ pattern }) => pattern.test(text))?.level ?? null;
};

const asks =
  /([?？]|ですか|ますか|ましたか|でしょうか|ませんか|たい(です|のですが)?|のですが|のか|には|教えて(ください|下さい)|知りたい)[。．]?$/u;
/** A heading has to be longer than a label such as 「目的は？」 to be a question. */
const shortestQuestion = 8;

/** Whether a heading is a question, as in a list of frequent ones: what stands below it is the answer. */
export const isQuestion = (title: string): boolean => title.length >= shortestQuestion && asks.test(title);
