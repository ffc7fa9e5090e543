import type { Child, FC } from 'hono/jsx';
import type { HandOff, HandOffMessage } from '../hand-off.ts';
import { longest } from '../inquiry/draft-faults.ts';
import { doneIn } from './done.ts';
import { ExplainLink } from './explain-link.tsx';
import { describedBy, Field } from './field.tsx';
import { cityName } from './filters.ts';
import type { Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { may } from './person.ts';
import { staffPage } from './staff-page.tsx';
import { channelNames } from './wording/common.ja.ts';
import { handOffWords } from './wording/hand-offs.ja.ts';
import { words } from './wording.ja.ts';

/** An answer that was typed and not sent. */
export type TypedAnswer = { readonly text: string; readonly error: string };

/** One question passed on, with what was said of it and the box for the answer. */
export const handOffPage = (visit: Visit, handOff: HandOff, typed?: TypedAnswer) => {
  const { c, person } = visit;
  const { id, question, city, channel, at, desk, state, messages } = handOff;
  const title = handOffWords.number(id);
  const edits = may(person, 'editor', city);
  return staffPage(person, {
    heading: title,
    title: typed ? words.errorTitle(title) : title,
    current: 'handOffs',
    done: doneIn(c, handOffWords.done),
    children: (
      <>
        <dl class="pairs">
          <Pair name={handOffWords.asked}>{question}</Pair>
          <Pair name={handOffWords.state}>{handOffWords.states[state]}</Pair>
          <Pair name={handOffWords.when}>
            <Moment at={at} />
          </Pair>
          <Pair name={handOffWords.city}>{cityName(visit, city)}</Pair>
          <Pair name={handOffWords.channel}>{channelNames[channel]}</Pair>
          <Pair name={handOffWords.desk}>{desk ?? words.none}</Pair>
        </dl>
        <p class="card-link">
          <ExplainLink question={question} city={city} />
        </p>
        <section class="answer" aria-labelledby="conversation">
          <h2 id="conversation">{handOffWords.conversation}</h2>
          <Conversation messages={messages} />
        </section>
        {state === 'closed' && <p class="nothing">{handOffWords.closed}</p>}
        {edits && state !== 'closed' && visit.inquiries.handOffs && <AnswerForm id={id} typed={typed} />}
        {edits && (
          <p>
            <a class="button" href={`/staff/answers/new?${new URLSearchParams({ hand_off: String(id) })}`}>
              {handOffWords.curate}
            </a>
            <span class="hint hint-below">{handOffWords.curateHint}</span>
          </p>
        )}
        {edits && state !== 'closed' && visit.inquiries.handOffs && (
          <form method="post" action={`/staff/hand-offs/${id}/close`}>
            <button class="quiet" type="submit" aria-describedby="close-hint">
              {handOffWords.close}
            </button>
            <p class="hint" id="close-hint">
              {handOffWords.closeHint}
            </p>
          </form>
        )}
      </>
    ),
  });
};

const Pair: FC<{ name: string; children: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Conversation: FC<{ messages: readonly HandOffMessage[] }> = ({ messages }) =>
  messages.length === 0 ? (
    <p>{handOffWords.none}</p>
  ) : (
    <ol class="talk">
      {messages.map(({ at, side, text, state }) => (
        <li class={side === 'staff' ? 'talk-staff' : 'talk-asker'}>
          <p class="talk-head">
            <strong>{side === 'staff' ? handOffWords.staff : handOffWords.asker}</strong> <Moment at={at} />
            {side === 'staff' && ` ${handOffWords.messageStates[state]}`}
          </p>
          <p class="lead">{text}</p>
        </li>
      ))}
    </ol>
  );

/** The box for an answer. Its key goes with it, so that a form that is sent twice is one answer. */
const AnswerForm: FC<{ id: number; typed: TypedAnswer | undefined }> = ({ id, typed }) => (
  <form class="ask stacked" method="post" action={`/staff/hand-offs/${id}/answer`} aria-labelledby="answer-heading">
    <h2 id="answer-heading">{handOffWords.answer}</h2>
    <input type="hidden" name="key" value={crypto.randomUUID()} />
    <Field id="text" label={handOffWords.text} hint={handOffWords.textHint(longest.text)} error={typed?.error}>
      <textarea id="text" name="text" rows={6} {...describedBy('text', { hint: true, error: typed?.error })}>
        {typed?.text ?? ''}
      </textarea>
    </Field>
    <button type="submit">{handOffWords.send}</button>
  </form>
);
