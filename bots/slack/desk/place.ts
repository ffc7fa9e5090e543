import { parseJson, textAt } from '../json.ts';

/** Where a hand-off stands in Slack: its head message, which opens its thread. */
export type DeskPlace = { readonly channel: string; readonly ts: string };

/** A place as it is kept: always the same text for the same place, for hand-offs are found by it. */
export const writePlace = ({ channel, ts }: DeskPlace): string => JSON.stringify({ channel, ts });

/** Reads what `writePlace` wrote; null for anything else. */
export const readPlace = (place: string | null): DeskPlace | null => {
  const found = parseJson(place ?? '');
  const [channel, ts] = [textAt(found, 'channel'), textAt(found, 'ts')];
  return channel === undefined || ts === undefined ? null : { channel, ts };
};
