import type { messagingApi } from '@line/bot-sdk';
import { limits } from '../limits.ts';
import { clip, clipLabel } from '../text.ts';

export type Component = messagingApi.FlexComponent;
export type Bubble = messagingApi.FlexBubble;
export type Action = messagingApi.Action;

/** Contrast of at least 7:1 on white; the blue is デジタル庁デザインシステム's primary colour. */
export const colors = {
  text: '#1A1A1A',
  quiet: '#4D4D4D',
  accent: '#0017C1',
  onAccent: '#FFFFFF',
  warning: '#8B3200',
  line: '#D8D8DB',
  bar: '#E8F1FE',
  city: '#00522E',
  cityHead: '#E6F5EC',
} as const;

type TextStyle = Omit<messagingApi.FlexText, 'type' | 'text' | 'contents'>;

/** Wrapped text; none where there is nothing to say, since LINE refuses an empty one. */
export const text = (value: string, style: TextStyle = {}): Component[] =>
  value.trim() === '' ? [] : [{ type: 'text', text: value, wrap: true, color: colors.text, ...style }];

export const box = (
  layout: messagingApi.FlexBox.LayoutEnum,
  contents: readonly Component[],
  style: Omit<messagingApi.FlexBox, 'type' | 'layout' | 'contents'> = {},
): messagingApi.FlexBox => ({ type: 'box', layout, contents: [...contents], ...style });

export const rule: Component = { type: 'separator', margin: 'lg', color: colors.line };

/** A link; none where the address is longer than LINE takes. */
export const open = (label: string, uri: string): Action[] =>
  uri.length <= limits.uri ? [{ type: 'uri', label: clipLabel(label, limits.label), uri }] : [];

/** https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/ takes `tel:` with digits alone. */
export const call = (label: string, phone: string): Action[] => {
  const digits = phone.normalize('NFKC').replace(/[^\d+]/gu, '');
  return /^\+?\d{3,15}$/u.test(digits) ? open(label, `tel:${digits}`) : [];
};

export const copy = (label: string, value: string): Action[] =>
  value === ''
    ? []
    : [
        {
          type: 'clipboard',
          label: clipLabel(label, limits.label),
          clipboardText: clip(value, limits.clipboard),
        },
      ];

/** A button for each action, the first one the main one. */
export const buttons = (actions: readonly Action[]): Component[] =>
  actions.map((action, place) => ({
    type: 'button',
    action,
    height: 'sm',
    ...(place === 0 ? { style: 'primary', color: colors.accent } : { style: 'link', color: colors.accent }),
  }));

/** A card: its head, its body and what can be done with it. */
export const bubble = (title: string, body: readonly Component[], actions: readonly Action[] = []): Bubble => ({
  type: 'bubble',
  size: 'mega',
  header: box('vertical', text(title, { weight: 'bold', size: 'md', color: colors.accent }), { paddingBottom: 'none' }),
  body: box('vertical', body, { spacing: 'md' }),
  ...(actions.length > 0 ? { footer: box('vertical', buttons(actions), { spacing: 'sm' }) } : {}),
});
