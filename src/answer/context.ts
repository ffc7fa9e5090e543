/** What a follow-up needs of the answer before: no text that a person typed, only words that the plans have. */
export type Memory = {
  /** City id. */
  readonly city: string | null;
  /** Known words of the topic. */
  readonly topic: readonly string[];
  /** Ids of the passages shown. */
  readonly shown: readonly string[];
};

const longest = 2000;
const most = { topic: 12, shown: 12 } as const;

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');

const fromBase64Url = (text: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
  );

/** Writes a memory as the contract's opaque `context`, at most 2,000 characters. */
export const writeContext = ({ city, topic, shown }: Memory): string => {
  for (let passages = most.shown; passages >= 0; passages -= 3) {
    const text = toBase64Url(JSON.stringify([1, city, topic.slice(0, most.topic), shown.slice(0, passages)]));
    if (text.length <= longest) return text;
  }
  return '';
};

const areStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item.length <= 200);

/** Reads a context; null for anything that this program did not write, which is ignored. */
export const readContext = (context: string | undefined): Memory | null => {
  if (context === undefined || context === '' || context.length > longest) return null;
  try {
    const [version, city, topic, shown] = JSON.parse(fromBase64Url(context)) as unknown[];
    if (version !== 1 || (city !== null && typeof city !== 'string')) return null;
    if (!areStrings(topic) || !areStrings(shown) || topic.length > most.topic || shown.length > most.shown) return null;
    return { city, topic, shown };
  } catch {
    return null;
  }
};
