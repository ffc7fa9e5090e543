import { maskPersonalData } from '../../../src/personal/mask.ts';
import { answer, longer } from '../answer.ts';
import { exampleButtons } from '../buttons.ts';
import { commandIn } from '../commands.ts';
import type { EventOf } from '../events.ts';
import { personalNotes } from '../personal.ts';
import { refusalOf } from '../refusal.ts';
import { say } from '../render/info.ts';
import { cityOf, type Outcome, silence, type Turn, wordsOf } from '../turn.ts';
import { writeBackIn } from '../write-back.ts';
import { pressed } from './press.ts';
import { writeBack } from './write-back.ts';

/** A typed message: something for the person who answered, a command, or a question. In a group only what is said to us. */
export const text = async (event: EventOf<'text'>, turn: Turn): Promise<Outcome> => {
  const inGroup = event.source.kind === 'group';
  if (inGroup && !event.mentioned) return silence;
  const toPerson = writeBackIn(event.text);
  if (toPerson) return writeBack(turn, toPerson);
  const command = commandIn(event.text);
  return command ? pressed(command, turn) : question(event, turn);
};

const question = async (event: EventOf<'text'>, turn: Turn): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { text: asked, found } = maskPersonalData(event.text);
  const notes = personalNotes(turn, found);
  if (!/[\p{L}\p{N}]/u.test(asked)) {
    const line = event.source.kind === 'group' && event.text === '' ? words.groupGreeting : words.nothingLeft;
    return { messages: say([...notes, line].join('\n\n'), exampleButtons(turn), words) };
  }
  const city = cityOf(turn);
  const refusal = await refusalOf(turn, city);
  if (refusal !== null) return { messages: say([...notes, refusal].join('\n\n'), [], words) };
  const { conversation } = turn.person;
  const trail = longer(conversation?.trail ?? [], asked);
  const { quoteToken, messageId } = event;
  return answer(
    turn,
    { city, trail, context: conversation?.context ?? '' },
    { notes, quoteToken, messageId, question: asked },
  );
};
