import type { DeskBlock } from '../../../src/message.ts';
import type { Wording } from '../wording.ts';
import { type Bubble, bubble, call, colors, copy, open, text } from './flex.ts';

/** Whom to ask, with a button for each way to reach them. */
export const deskCard = (desk: DeskBlock, words: Wording): Bubble => {
  const { name, phone, email, address, url } = desk;
  const lines = [phone, email, address].flatMap((line) => text(line ?? '', { size: 'md', color: colors.quiet }));
  return bubble(
    words.card.desk,
    [...text(name, { size: 'lg', weight: 'bold' }), ...lines],
    [
      ...(phone ? call(words.card.call, phone) : []),
      ...(email ? copy(words.card.copyEmail, email) : []),
      ...(url ? open(words.card.openSite, url) : []),
    ],
  );
};

/** The desk, for a card of this city: nobody is sent to another city's telephone. */
export const deskFor = (desk: DeskBlock | null, cityName: string, cityNames: ReadonlySet<string>): DeskBlock | null =>
  desk && (desk.name.includes(cityName) || (cityNames.size === 1 && cityNames.has(cityName))) ? desk : null;
