import type { messagingApi } from '@line/bot-sdk';
import { actionHtml, labelled } from './action-html.ts';
import { attributes, escaped } from './html.ts';

type Component = messagingApi.FlexComponent;
type Box = messagingApi.FlexBox;

/** Sizes as LINE's Flex Message Simulator shows them: https://developers.line.biz/flex-simulator/ */
const fontSizes: Readonly<Record<string, string>> = {
  xxs: '11px',
  xs: '13px',
  sm: '14px',
  md: '16px',
  lg: '19px',
  xl: '22px',
  xxl: '29px',
};
const spaces: Readonly<Record<string, string>> = {
  none: '0',
  xs: '2px',
  sm: '4px',
  md: '8px',
  lg: '12px',
  xl: '16px',
  xxl: '20px',
};
const aligns: Readonly<Record<string, string>> = { start: 'left', end: 'right', center: 'center' };

/** A value of the message as a value of a style sheet, where it has the form of one; nothing else gets through. */
const length = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : (spaces[value] ?? (/^\d+(?:\.\d+)?(?:px|%)$/u.test(value) ? value : undefined));
const color = (value: string | undefined): string | undefined =>
  value !== undefined && /^#[\dA-F]{6}(?:[\dA-F]{2})?$/iu.test(value) ? value : undefined;

const styleOf = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
    .join(';');

/** A card or a row of cards as HTML. */
export const flexHtml = (container: messagingApi.FlexContainer): string => {
  if (container.type !== 'carousel') return bubbleHtml(container);
  const { contents } = container;
  const label = `カード ${contents.length}枚`;
  return `<div class="carousel" role="group" tabindex="0" aria-label="${label}">${contents.map(bubbleHtml).join('')}</div>`;
};

const bubbleHtml = ({ header, body, footer }: messagingApi.FlexBubble): string => {
  const parts = [header, body, footer].map((part, place) =>
    part ? `<div class="${['header', 'body', 'footer'][place]}">${componentHtml(part)}</div>` : '',
  );
  return `<article class="bubble">${parts.join('')}</article>`;
};

const componentHtml = (component: Component): string => {
  switch (component.type) {
    case 'box':
      return boxHtml(component);
    case 'text':
      return textHtml(component);
    case 'button':
      return labelled(component.action, `flex-button ${component.style ?? 'link'}`, styleOf(marginOf(component)));
    case 'separator':
      return '<hr>';
    default:
      // LINE knows more components; the bot sends none of them.
      return '';
  }
};

const marginOf = ({ margin }: { margin?: string }): Record<string, string | undefined> => ({
  'margin-top': length(margin),
});

const boxHtml = (box: Box): string => {
  const row = box.layout !== 'vertical';
  const style = styleOf({
    'flex-direction': row ? 'row' : 'column',
    gap: length(box.spacing),
    ...(box.flex === undefined ? {} : { flex: `${box.flex} 1 0` }),
    ...marginOf(box),
    width: length(box.width),
    height: length(box.height),
    'background-color': color(box.backgroundColor),
    'border-radius': length(box.cornerRadius),
    padding: length(box.paddingAll),
  });
  const content = box.contents.map((inner) => componentHtml(inner)).join('');
  return box.action
    ? actionHtml(box.action, content, `box ${box.layout}`, style)
    : `<div${attributes({ class: `box ${box.layout}`, style })}>${content}</div>`;
};

const textHtml = (text: messagingApi.FlexText): string => {
  const style = styleOf({
    'font-size': fontSizes[text.size ?? 'md'],
    color: color(text.color),
    'font-weight': text.weight === 'bold' ? '700' : undefined,
    'text-align': text.align === undefined ? undefined : aligns[text.align],
    'text-decoration': text.decoration === 'underline' ? 'underline' : undefined,
    ...(text.flex === undefined ? {} : { flex: `${text.flex} 1 0` }),
    ...marginOf(text),
  });
  return `<span${attributes({ class: 'text', style })}>${escaped(text.text)}</span>`;
};
