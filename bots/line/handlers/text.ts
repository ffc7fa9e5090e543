import { maskPersonalData, type PersonalKind } from '../../../src/personal/mask.ts';
import { answer, longer } from '../answer.ts';
import { exampleButtons } from '../buttons.ts';
import { commandIn } from '../commands.ts';
import type { EventOf } from '../events.ts';
import { say } from '../render/info.ts';
import { cityOf, type Outcome, silence, type Turn, wordsOf } from '../turn.ts';
import { pressed } from './press.ts';

/** A typed message: a command, or a question. In a group only what is said to us. */
export const text = async (event: EventOf<'text'>, turn: Turn): Promise<Outcome> => {
  const inGroup = event.source.kind === 'group';
  if (inGroup && !event.mentioned) return silence;
  const words = wordsOf(turn);
  const command = commandIn(event.text);
  if (command) return pressed(command, turn);
  const { text: question, found } = maskPersonalData(event.text);
  const notes = found.length === 0 ? [] : [words.personal.note(namesOf(found, turn))];
  if (!/[\p{L}\p{N}]/u.test(question)) {
    const line = inGroup && event.text === '' ? words.groupGreeting : words.nothingLeft;
    return { messages: say([...notes, line].join('\n\n'), exampleButtons(turn), words) };
  }
  const { conversation } = turn.person;
  const trail = longer(conversation?.trail ?? [], question);
  const { quoteToken, messageId } = event;
  return answer(
    turn,
    { city: cityOf(turn), trail, context: conversation?.context ?? '' },
    { notes, quoteToken, messageId },
  );
};

const namesOf = (kinds: readonly PersonalKind[], turn: Turn): string => {
  const { kinds: names } = wordsOf(turn).personal;
  return kinds.map((kind) => names[kind]).join(turn.person.profile.language === 'en' ? ', ' : '・');
};
