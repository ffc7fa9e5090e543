import { maskPersonalData } from '../../../src/personal/mask.ts';
import { nameOfAccount } from '../account.ts';
import { exampleButtons, handOffButtons } from '../buttons.ts';
import { personalNotes } from '../personal.ts';
import { asksTooOften } from '../refusal.ts';
import { say } from '../render/info.ts';
import type { Button } from '../render/quick-reply.ts';
import { type Outcome, type Turn, wordsOf } from '../turn.ts';
import type { WriteBack } from '../write-back.ts';
import { howToWriteBack, unavailable } from './hand-off.ts';

/** Passes what was typed on to the person who answered; personal data is taken out, and said so. */
export const writeBack = async (turn: Turn, { handOff, text: typed }: WriteBack): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { port, account, person, event } = turn;
  if (!port.handOffs || person.asker === null) return unavailable(turn);
  const { text, found } = maskPersonalData(typed);
  const notes = personalNotes(turn, found);
  if (!/[\p{L}\p{N}]/u.test(text)) return howToWriteBack(turn, { kind: 'writeBack', handOff }, notes);
  if (await asksTooOften(turn)) return { messages: say(words.busy, [], words) };
  const asker = { id: handOff, channel: 'line', asker: person.asker } as const;
  try {
    const key = `line:${nameOfAccount(account)}:${event.id}`;
    const result = await port.handOffs.writeBack(asker, { key, text });
    const { line, buttons } = said(turn, handOff, result);
    return { messages: say([...notes, line].join('\n\n'), buttons, words) };
  } catch {
    port.log({ event: 'line_write_back_failed' });
    return { messages: say(words.handOff.notWritten, handOffButtons(handOff, words), words) };
  }
};

type Result = Awaited<ReturnType<NonNullable<Turn['port']['handOffs']>['writeBack']>>;

const said = (turn: Turn, id: number, result: Result): { readonly line: string; readonly buttons: Button[] } => {
  const words = wordsOf(turn);
  const more = handOffButtons(id, words);
  switch (result.kind) {
    case 'done':
      return { line: result.sent ? words.handOff.written(id) : words.handOff.writtenLater(id), buttons: more };
    case 'repeated':
      return { line: words.handOff.written(id), buttons: more };
    case 'closed':
      return { line: words.handOff.over(id), buttons: exampleButtons(turn) };
    case 'unknown':
      return { line: words.handOff.notYours(id), buttons: exampleButtons(turn) };
  }
};
