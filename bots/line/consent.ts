import { type Press, readPress, type Trail, writePress } from './press.ts';
import { clip } from './text.ts';
import type { Turn } from './turn.ts';

type Agreed = Extract<Press, { readonly kind: 'person!' }>;

/** What a person is asked to agree to: the question that is shown, which is the one that is passed on. */
export type Consent = { readonly question: string; readonly agreed: Agreed };

/** A question of so few characters is a follow-up, and says little without the question before it. */
const followUp = 12;
/** UTF-16 units of a question that go to a person: more than anybody writes who wants to be read. */
const longest = 1000;
/** A button's question may have been cut where it is at least so long; a shorter one is whole. */
const cut = 200;
/** Begins the id of a consent whose question is kept, since the button cannot hold it. */
const isKept = 'k';

/**
 * A consent to be pressed. A button holds only so much of a question; the rest of it is there as long as the
 * conversation is.
 */
export const consentFor = async ({ person }: Turn, city: string | null, trail: Trail): Promise<Consent> => {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 20);
  const held = asWritten({ kind: 'person!', city, consent: id, trail });
  const whole = questionOf(wholeOf(trail, person.conversation?.trail ?? []));
  const question = questionOf(held.trail);
  if (whole === question) return { question, agreed: held };
  const consent = isKept + id;
  try {
    await person.keepQuestion(consent, whole);
    return { question: whole, agreed: asWritten({ ...held, consent }) };
  } catch {
    return { question, agreed: held };
  }
};

/** The question that a consent was given for; null where it is kept no longer. */
export const questionAgreed = async ({ person }: Turn, consent: string, trail: Trail): Promise<string | null> =>
  consent.startsWith(isKept) ? person.questionOf(consent) : questionOf(trail);

/** The trail as it was typed, where the conversation still has it: a button may have cut its last question. */
const wholeOf = (trail: Trail, kept: Trail): Trail => {
  const [last, whole] = [trail.at(-1) ?? '', kept.at(-1) ?? ''];
  return last.length >= cut && whole.length > last.length && whole.startsWith(last) ? kept : trail;
};

const asWritten = (press: Agreed): Agreed => {
  const read = readPress(writePress(press));
  return read?.kind === 'person!' ? read : press;
};

const questionOf = (trail: Trail): string => {
  const last = trail.at(-1) ?? '';
  return clip(last.length > followUp ? last : trail.slice(-2).join(' → '), longest);
};
