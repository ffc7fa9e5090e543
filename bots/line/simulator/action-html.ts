import type { messagingApi } from '@line/bot-sdk';
import { attributes, escaped } from './html.ts';

type Action = messagingApi.Action;

/** Addresses that LINE opens; anything else is shown but leads nowhere. */
const opens = /^(?:https?|tel|line):/u;

/** Something pressable around content that is HTML already; the page's script does what it says. */
export const actionHtml = (action: Action, content: string, className: string, style = ''): string => {
  switch (action.type) {
    case 'uri': {
      const { uri = '' } = action;
      const href = opens.test(uri) ? uri : undefined;
      return `<a${attributes({ class: className, style, href, target: '_blank', rel: 'noreferrer' })}>${content}</a>`;
    }
    case 'clipboard':
      return button({ class: className, style, 'data-copy': action.clipboardText }, content);
    case 'postback':
      return button(
        {
          class: className,
          style,
          'data-postback': action.data,
          'data-said': action.displayText,
          'data-fill': action.inputOption === 'openKeyboard' ? action.fillInText : undefined,
        },
        content,
      );
    case 'message':
      return button({ class: className, style, 'data-text': action.text }, content);
    default:
      return `<span${attributes({ class: className, style })}>${content}</span>`;
  }
};

const button = (values: Readonly<Record<string, string | undefined>>, content: string): string =>
  `<button type="button"${attributes(values)}>${content}</button>`;

/** A button that shows the action's own label. */
export const labelled = (action: Action, className: string, style = ''): string =>
  actionHtml(action, escaped(action.label), className, style);
