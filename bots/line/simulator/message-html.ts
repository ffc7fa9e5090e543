import type { messagingApi } from '@line/bot-sdk';
import { labelled } from './action-html.ts';
import { flexHtml } from './flex-html.ts';
import { attributes, escaped } from './html.ts';

/** A message that the bot sent, as the chat shows it. */
export const botMessage = (message: messagingApi.Message, quoted: string | null): string => {
  const content = contentOf(message, quoted);
  const items = message.quickReply?.items ?? [];
  const buttons = items.flatMap(({ action }) => (action ? [labelled(action, 'quick-button')] : []));
  const quick =
    buttons.length === 0
      ? ''
      : `<div class="quick" role="group" aria-label="クイックリプライ">${buttons.join('')}</div>`;
  const sender = message.sender?.name === undefined ? '' : `<p class="sender">${escaped(message.sender.name)}</p>`;
  return `${sender}<div class="row bot">${content}</div>${quick}`;
};

/** Something that stands in the staff's room. */
export const roomMessage = (text: string): string =>
  text.trim() === '' ? '' : `<div class="row bot"><p class="balloon">${escaped(text)}</p></div>`;

const contentOf = (message: messagingApi.Message, quoted: string | null): string => {
  switch (message.type) {
    case 'text': {
      const quote = quoted === null ? '' : `<span class="quoted">${escaped(quoted)}</span>`;
      return `<p class="balloon">${quote}${escaped(message.text)}</p>`;
    }
    case 'flex':
      return `<div${attributes({ class: 'flex', title: message.altText })}>${flexHtml(message.contents)}</div>`;
    default:
      return `<p class="balloon">（${escaped(message.type)} はこの画面では表示できません）</p>`;
  }
};

/** Something that the person did. */
export const personMessage = (text: string): string =>
  `<div class="row person"><p class="balloon">${escaped(text)}</p></div>`;

/** Something that the chat itself says, such as that a message was unsent. */
export const note = (text: string, kind: 'note' | 'trouble' = 'note'): string =>
  `<p class="${kind}">${escaped(text)}</p>`;
