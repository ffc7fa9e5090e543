import type { EventKind, EventOf } from '../events.ts';
import type { Outcome, Turn } from '../turn.ts';
import { follow, join, location, media, unfollow, unsend } from './chat.ts';
import { postback } from './press.ts';
import { text } from './text.ts';

type Handlers = { readonly [Kind in EventKind]: (event: EventOf<Kind>, turn: Turn) => Promise<Outcome> };

/** What each kind of event leads to. */
export const handlers: Handlers = { text, location, media, postback, follow, unfollow, join, unsend };
