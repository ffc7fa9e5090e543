import type { Message } from '../../src/message.ts';
import { copyable, plain, textSections, type View } from './blocks.ts';
import { limits } from './limits.ts';
import { quotesOf } from './render.ts';
import { ja } from './wording.ja.ts';

/** The modal with an answer's quotes as an official document cites them, each ready to be copied. */
export const citeView = (message: Message): View => {
  const copies = [...new Set(quotesOf(message).map(({ copy }) => copy))];
  return {
    type: 'modal',
    title: plain(ja.cite.title, limits.viewTitle),
    close: plain(ja.close, limits.viewButton),
    blocks:
      copies.length === 0 ? textSections(ja.cite.none) : [...textSections(ja.cite.intro), ...copies.map(copyable)],
  };
};
