import type { HandOff } from '../hand-off.ts';
import { Icon } from '../web/icons.tsx';
import { page } from '../web/layout.tsx';
import type { Reader } from '../web/reader.ts';
import type { TicketWording } from './wording.ts';

type TicketProps = {
  readonly words: TicketWording;
  readonly reader: Reader;
  readonly handOff: HandOff;
  /** The page's own path. */
  readonly path: string;
  /** What became of what was just sent. */
  readonly said: keyof TicketWording['ticket']['results'] | null;
  /** Whether something in it was masked. */
  readonly masked: boolean;
  /** What was typed and could not be sent. */
  readonly draft: string;
  /** Of this page's form: sent twice, it counts once. */
  readonly key: string;
};

/** What became of a question that went to staff, for who has the link. */
export const ticketPage = ({ words, reader, handOff, path, said, masked, draft, key }: TicketProps) => {
  const { ticket, ask } = words;
  const open = handOff.state !== 'closed';
  const title = ticket.title(handOff.id);
  return page({
    reader,
    title: words.pageTitle(title),
    children: (
      <>
        <h1>{title}</h1>
        {said !== null && (
          <p class={said === 'sent' ? 'done' : 'error'} role="status">
            {said !== 'sent' && <Icon name="error" />}
            <span>{ticket.results[said]}</span>
          </p>
        )}
        {masked && <p>{ask.masked}</p>}
        <p class="lead">{ticket.states[handOff.state]}</p>
        {handOff.place === null && open && <p>{ticket.queued}</p>}
        {open && <p>{ticket.keep}</p>}
        <h2>{ticket.question}</h2>
        <p class="said">{handOff.question}</p>
        <h2>{ticket.conversation}</h2>
        {handOff.messages.length === 0 ? (
          <p>{ticket.none}</p>
        ) : (
          <ol class="conversation">
            {handOff.messages.map(({ side, text, at }) => (
              <li class={`said said-${side}`}>
                <p class="said-by">
                  {ticket.sides[side]} <time datetime={new Date(at).toISOString()}>{ticket.time(new Date(at))}</time>
                </p>
                {text.split(/\n+/u).map((line) => (
                  <p>{line}</p>
                ))}
              </li>
            ))}
          </ol>
        )}
        {open && (
          <>
            <p>
              <a href={reader.linkTo(path)}>{ticket.reload}</a>
            </p>
            <form class="ask" method="post" action={reader.linkTo(`${path}/messages`)}>
              <input type="hidden" name="key" value={key} />
              <div class="field">
                <label for="text">{ticket.reply}</label>
                <p class="hint" id="text-hint">
                  {ticket.replyHint}
                </p>
                <textarea id="text" name="text" rows={4} required aria-describedby="text-hint">
                  {draft}
                </textarea>
              </div>
              <button type="submit">{ticket.send}</button>
            </form>
            <form method="post" action={reader.linkTo(`${path}/settle`)}>
              <p class="hint" id="settle-hint">
                {ticket.settleHint}
              </p>
              <button class="quiet" type="submit" aria-describedby="settle-hint">
                {ticket.settle}
              </button>
            </form>
          </>
        )}
        <p>
          <a href={reader.linkTo('/')}>{ticket.home}</a>
        </p>
      </>
    ),
  });
};
