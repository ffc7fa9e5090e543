const zeroWidthSpace = '\u200b';

/**
 * Plain text for a place that Slack reads as mrkdwn: nothing in it is a link, a mention or a group any more. What Slack
 * shows reads the same, but for an invisible space in @channel, @here and @everyone.
 *
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=channel|here|everyone)/giu, `@${zeroWidthSpace}`);

/** A link for mrkdwn; an address that is none is shown as text. */
export const link = (url: string, label: string): string => {
  const text = escapeText(label.replaceAll('|', '｜').replaceAll('\n', ' '));
  if (!/^(?:https?|mailto|tel):/u.test(url)) return text;
  const address = url.replaceAll('&', '&amp;').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C');
  return `<${address}|${text}>`;
};

/**
 * What a person typed, from the text that Slack sends: references become their names, a person or a group that is
 * mentioned becomes ＠name, and nothing is left that would mention them again.
 *
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
export const plainText = (text: string): string =>
  text
    .replace(/<([^<>]*)>/gu, (_, reference: string) => nameOf(reference))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/@(?=channel|here|everyone)/giu, '＠')
    .replace(/[\p{Cc}--[\n\t]]/gv, '')
    .trim();

const nameOf = (reference: string): string => {
  const bar = reference.indexOf('|');
  const target = bar < 0 ? reference : reference.slice(0, bar);
  const label = bar < 0 ? '' : reference.slice(bar + 1);
  switch (target[0]) {
    case '@':
      return label === '' ? '' : `＠${label.replace(/^@/u, '')}`;
    case '#':
      return label === '' ? '' : `#${label}`;
    case '!':
      if (target.startsWith('!date')) return label;
      return `＠${(label === '' ? target.slice(1) : label).replace(/^@/u, '').replace(/\^.*$/u, '')}`;
    default:
      return label === '' ? target.replace(/^(?:mailto|tel):/u, '') : label;
  }
};
