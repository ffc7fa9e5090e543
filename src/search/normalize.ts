import { clean } from '../plan/text.ts';

/** Characters that NFKC leaves alone and that mean the same as plainer ones. */
const alike: Readonly<Record<string, string>> = {
  '☎': '電話',
  '℡': '電話',
  '―': '-',
  '‐': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '〜': '~',
  國: '国',
  學: '学',
  會: '会',
  廣: '広',
  圖: '図',
  區: '区',
  縣: '県',
  應: '応',
  濟: '済',
  經: '経',
  營: '営',
  畫: '画',
  體: '体',
  澤: '沢',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  藏: '蔵',
  眞: '真',
  發: '発',
  觀: '観',
  勞: '労',
  舊: '旧',
};

const dingbatDigits = /[❶-❿]/gu;
/** Numbers written in kanji before a word that counts: 三期 is 3期. */
const kanjiNumber =
  /[〇一二三四五六七八九十]+(?=期|回|度目|章|節|番|号|本目|つ目|つの|か年|カ年|年度|ヵ年|市の|市で|本柱)/gu;
const digitOf = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value]));

/** H32 and R5 as staff write them; a code such as "h264" is none. */
const eraLetter = /(?<![a-z0-9])([hrs])\.?(\d{1,2})(?:年|(?![\d.a-z]))/gu;
const eraName: Readonly<Record<string, string>> = { h: '平成', r: '令和', s: '昭和' };

const kanjiToNumber = (text: string): string => {
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  const unit = (part: string | undefined, empty: number): number =>
    part === undefined || part === '' ? empty : Number([...part].map((char) => digitOf.get(char) ?? 0).join(''));
  return String(tens === undefined ? unit(ones, 0) : unit(tens, 1) * 10 + unit(ones, 0));
};

/**
 * The form in which texts are compared: NFKC, lower case, one shape for dashes, quotes and old kanji, digits for kanji
 * numbers that count. Never shown, never used for offsets.
 */
export const normalize = (text: string): string =>
  // Composing again after lower-casing, and cleaning again after both, makes the form its own form.
  clean(clean(text).normalize('NFKC').toLowerCase().normalize('NFKC'))
    .replace(/[☎℡―‐–—−“”〜國學會廣圖區縣應濟經營畫體澤邊邉齋藏眞發觀勞舊]/gu, (char) => alike[char] ?? char)
    .replace(dingbatDigits, (char) => String((char.codePointAt(0) ?? 0) - 0x2775))
    .replace(/(?<=[\p{sc=Hiragana}\p{sc=Katakana}])[-~](?=[\p{sc=Hiragana}\p{sc=Katakana}])/gu, 'ー')
    .replace(/ー{2,}/gu, 'ー')
    .replace(eraLetter, (_, era: string, year: string) => `${eraName[era] ?? era}${year}年`)
    .replace(kanjiNumber, kanjiToNumber);

const eraStart: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  h: 1988,
  r: 2018,
  s: 1925,
};

/** The years, Western, that a normalized text names in any calendar: 平成32年, r2, 2020年. */
export const yearsIn = (normalized: string): number[] => {
  const found: number[] = [];
  for (const match of normalized.matchAll(
    /(明治|大正|昭和|平成|令和|(?<![a-z])[hrs])\s?(\d{1,2}|元)(?=\s?年|\s?\.|\s|$|[^\d])/gu,
  )) {
    const start = eraStart[match[1] ?? ''];
    if (start !== undefined) found.push(start + (match[2] === '元' ? 1 : Number(match[2])));
  }
  for (const match of normalized.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s?年|\s?fy|[^\d人件円名個台回社店戸㎡,.%]|$)/gu))
    found.push(Number(match[1]));
  return [...new Set(found)];
};
