import type { messagingApi } from '@line/bot-sdk';
import type { Language } from '../../../src/language.ts';
import { wordings } from '../language.ts';
import { limits } from '../limits.ts';
import { type Press, writePress } from '../press.ts';
import { clip, clipLabel } from '../text.ts';
import { aliasOf } from './alias.ts';

/** Pixels; LINE takes pictures of 800 to 2,500 in width. */
export const size = { width: 2500, height: 1686 } as const;
export const columns = 3;
export const rows = 2;
/** LINE's limits of a menu: https://developers.line.biz/en/reference/messaging-api/#rich-menu-object */
const longest = { bar: 14, name: 300 } as const;

/** What the six areas do, left to right and top to bottom, as their words stand in the wording files. */
const presses: readonly Press[] = [
  { kind: 'examples' },
  { kind: 'cities' },
  { kind: 'plans' },
  { kind: 'desk' },
  { kind: 'usage' },
  { kind: 'settings' },
];

export type Area = {
  readonly label: string;
  readonly press: Press;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The six areas; the last of a row or column takes what the division leaves over. */
export const areasOf = (language: Language): Area[] => {
  const width = Math.floor(size.width / columns);
  const height = Math.floor(size.height / rows);
  return presses.map((press, place) => {
    const [column, row] = [place % columns, Math.floor(place / columns)];
    const [x, y] = [column * width, row * height];
    return {
      label: wordings[language].menu.areas[place] ?? '',
      press,
      bounds: {
        x,
        y,
        width: column === columns - 1 ? size.width - x : width,
        height: row === rows - 1 ? size.height - y : height,
      },
    };
  });
};

/** The menu as LINE registers it. */
export const menuOf = (language: Language): messagingApi.RichMenuRequest => ({
  size: { ...size },
  // Closed at first, it would be found by nobody.
  selected: true,
  name: clip(aliasOf(language), longest.name),
  chatBarText: clipLabel(wordings[language].menu.bar, longest.bar),
  areas: areasOf(language).map(({ label, press, bounds }) => ({
    bounds: { ...bounds },
    action: {
      type: 'postback',
      label: clipLabel(label, limits.label),
      data: writePress(press),
      displayText: clip(label, limits.displayText),
    },
  })),
});
