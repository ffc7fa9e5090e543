import type { Language } from '../../../src/language.ts';
import { type Area, areasOf, size } from './definition.ts';

const colors = { ground: '#F8F8FB', card: '#FFFFFF', line: '#D8D8DB', ink: '#00118F', icon: '#0017C1' } as const;
const gap = 24;
const largestFont = 104;
/** Free of words on each side of a card. */
const padding = 80;
const iconSize = 300;

/** Line drawings on a field of 24 by 24, one for each area in its order. */
const icons = [
  'M4 5h16v11H11l-4 4v-4H4zM9.5 9.2a2.5 2.3 0 1 1 3.4 2.1c-.7.3-.9.6-.9 1.2M12 14.2v.1',
  'M12 21s7-6.3 7-11.5A7 7 0 0 0 5 9.5C5 14.700 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  'M4 5c3-1 6-.6 8 1 2-1.600 5-2 8-1v14c-3-1-6-.6-8 1-2-1.600-5-2-8-1zM12 6v14',
  'M7 3l3 5-2 2c1 2.500 3 4.500 5.500 5.500l2-2 5 3c-.4 2.600-2 4-4 4C10 20.500 3.500 14 3.500 7.500c0-2 1-4 3.500-4.500z',
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.500v.1',
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18z',
] as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As large as the width allows: a Latin letter is rather more than half as wide as a Japanese one. */
const fontSizeFor = (label: string, width: number): number => {
  const letters = [...label].reduce((sum, char) => sum + (char < '\u0100' ? 0.62 : 1), 0);
  return Math.min(largestFont, Math.floor(width / letters));
};

/** The picture of a menu: six cards with a drawing and a word each. */
export const menuSvg = (language: Language): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" lang="${language === 'en' ? 'en' : 'ja'}">`,
    `<rect width="100%" height="100%" fill="${colors.ground}"/>`,
    ...areasOf(language).map(card),
    '</svg>',
  ].join('\n');

const card = ({ label, bounds }: Area, place: number): string => {
  const { x, y, width, height } = bounds;
  const [middle, top] = [x + width / 2, y + height * 0.16];
  return [
    `<rect x="${x + gap}" y="${y + gap}" width="${width - 2 * gap}" height="${height - 2 * gap}" rx="40" fill="${colors.card}" stroke="${colors.line}" stroke-width="4"/>`,
    `<g transform="translate(${middle - iconSize / 2} ${top}) scale(${iconSize / 24})"><path d="${icons[place] ?? ''}" fill="none" stroke="${colors.icon}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></g>`,
    `<text x="${middle}" y="${y + height * 0.78}" text-anchor="middle" font-family="'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', sans-serif" font-weight="700" font-size="${fontSizeFor(label, width - 2 * (gap + padding))}" fill="${colors.ink}">${escaped(label)}</text>`,
  ].join('\n');
};
