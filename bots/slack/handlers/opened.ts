import { gapDays } from '../desk/gaps.ts';
import { helpRendered } from '../help.ts';
import { homeView } from '../home.ts';
import { readPerson } from '../person.ts';
import type { Place } from '../sender.ts';
import { textRendered } from '../text.ts';
import { ja } from '../wording.ja.ts';
import type { Work } from './work.ts';

/** The home tab was opened: publish it anew, because plans end and questions are added. */
export const onHome = async ({ port, send }: Work, user: string): Promise<void> => {
  const person = await readPerson(port, user);
  const gaps = await port.record.gaps(gapDays, person.city?.id ?? null);
  await send.publish(user, homeView(port, person, gaps));
};

/** The messages tab was opened, where the assistant's pane of newer apps is: suggest questions. */
export const onMessagesTab = async ({ port, send }: Work, user: string, channel: string): Promise<void> => {
  const { city } = await readPerson(port, user);
  await send.prompts({ channel }, port.examples(city?.id));
};

/** The assistant's pane of older apps was opened: greet and suggest questions. */
export const onAssistantThread = async ({ port, send }: Work, user: string, place: Place): Promise<void> => {
  const { city } = await readPerson(port, user);
  await send.post(place, textRendered(ja.assistant.greeting));
  const examples = port.examples(city?.id);
  if (examples.length === 0) return send.post(place, helpRendered(port));
  await send.prompts(place, examples);
};
