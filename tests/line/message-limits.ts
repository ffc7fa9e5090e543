/*
 * Limits of LINE's documents that its OpenAPI file does not state, checked apart from the constants of the program.
 * https://developers.line.biz/en/reference/messaging-api/
 */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const graphemes = (text: string): number => [...new Intl.Segmenter('ja').segment(text)].length;
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const isText = (value: unknown): value is string => typeof value === 'string';

/** Every limit that a body breaks. */
export const brokenLimits = (body: Fields): string[] => {
  const { messages } = body;
  if (!Array.isArray(messages)) return [];
  return messages.flatMap((message: unknown, place) => {
    if (!isFields(message)) return [`message ${place} is none`];
    const quickReply = place < messages.length - 1 && message.quickReply ? ['quick reply not on the last'] : [];
    return [...quickReply, ...brokenByMessage(message), ...walk(message).flatMap(brokenByPart)];
  });
};

const brokenByMessage = (message: Fields): string[] => {
  const found: string[] = [];
  const { type, text, altText, contents } = message;
  if (type === 'text' && (!isText(text) || text.trim() === '' || text.length > 5000)) found.push('text of 1 to 5000');
  if (type === 'flex') {
    if (!isText(altText) || altText.trim() === '' || altText.length > 400) found.push('altText of 1 to 400');
    if (isFields(contents) && contents.type === 'carousel') {
      const bubbles = contents.contents;
      if (!Array.isArray(bubbles) || bubbles.length < 1 || bubbles.length > 12) found.push('1 to 12 bubbles');
      if (bytes(contents) > 50_000) found.push('carousel over 50 KB');
    }
  }
  return found;
};

/** Every object inside, itself included. */
const walk = (value: unknown): Fields[] => {
  if (Array.isArray(value)) return value.flatMap(walk);
  return isFields(value) ? [value, ...Object.values(value).flatMap(walk)] : [];
};

const brokenByPart = (part: Fields): string[] => {
  const found: string[] = [];
  const { type, label, data, displayText, fillInText, uri, clipboardText, text } = part;
  if (type === 'bubble' && bytes(part) > 30_000) found.push('bubble over 30 KB');
  if (type === 'text' && (!isText(text) || text === '')) found.push('empty text');
  if (type === 'button' && !isFields(part.action)) found.push('button without an action');
  if (isText(label) && (graphemes(label) > 20 || label === '')) found.push(`label of 1 to 20: ${label}`);
  if (isText(data) && data.length > 300) found.push('data over 300');
  if (isText(fillInText) && (fillInText.length > 300 || part.inputOption !== 'openKeyboard')) found.push('fillInText');
  if (
    isFields(part.sender) &&
    isText(part.sender.name) &&
    (graphemes(part.sender.name) > 20 || /line/iu.test(part.sender.name))
  )
    found.push(`sender ${part.sender.name}`);
  if (isText(displayText) && displayText.length > 300) found.push('displayText over 300');
  if (isText(uri) && (uri.length > 1000 || !/^(?:https?|line|tel):/u.test(uri))) found.push(`uri ${uri}`);
  if (isText(clipboardText) && clipboardText.length > 1000) found.push('clipboardText over 1000');
  return found;
};
