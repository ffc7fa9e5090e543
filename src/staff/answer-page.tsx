import type { FC } from 'hono/jsx';
import type { CuratedDraft, DraftFault } from '../curation.ts';
import { type CuratedHead, type CuratedVersion, draftOf } from '../inquiry/curated.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerHistory } from './answer-history.tsx';
import { answerLines } from './answer-lines.ts';
import { doneIn } from './done.ts';
import type { Visit } from './gate.ts';
import { citiesFor, may } from './person.ts';
import type { Option } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { answersWords } from './wording/answers.ja.ts';
import { words } from './wording.ja.ts';

/** The cities whose answers somebody may write. */
export const editableCities = ({ person, counter }: Pick<Visit, 'person' | 'counter'>): readonly Option[] => {
  const ids = citiesFor(
    person,
    'editor',
    counter.cities.map(({ id }) => id),
  );
  return counter.cities.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]);
};

type NewProps = {
  readonly draft: CuratedDraft;
  readonly faults: readonly DraftFault[];
  /** Of the form: the same one twice is one answer. */
  readonly key: string;
  /** The hand-off that it is made from. */
  readonly handOff: number | null;
};

/** The page where an answer is made. */
export const newAnswerPage = (visit: Visit, { draft, faults, key, handOff }: NewProps) =>
  staffPage(visit.person, {
    heading: answersWords.make,
    title: faults.length > 0 ? words.errorTitle(answersWords.make) : answersWords.make,
    current: 'answers',
    children: (
      <>
        {handOff !== null && <p>{answersWords.fromHandOff(handOff)}</p>}
        <AnswerForm
          action="/staff/answers/new"
          draft={draft}
          faults={faults}
          cities={editableCities(visit)}
          hidden={{ key, ...(handOff !== null && { hand_off: String(handOff) }) }}
        />
      </>
    ),
  });

type EditProps = {
  readonly head: CuratedHead;
  /** Newest first. */
  readonly versions: readonly CuratedVersion[];
  /** What was typed and could not be saved. */
  readonly typed?: { readonly draft: CuratedDraft; readonly faults: readonly DraftFault[]; readonly conflict: boolean };
};

/** The page of one answer: the form, what it said before and who changed it. */
export const answerPage = (visit: Visit, { head, versions, typed }: EditProps) => {
  const { c, person } = visit;
  const [present] = versions;
  const title = answersWords.number(head.id);
  const edits = may(person, 'editor', head.city);
  const draft = typed?.draft ?? (present && draftOf(present, head.city));
  return staffPage(person, {
    heading: title,
    title: typed ? words.errorTitle(title) : title,
    current: 'answers',
    done: doneIn(c, answersWords.done),
    children: (
      <>
        {head.handOff !== null && (
          <p class="card-link">
            <a href={`/staff/hand-offs/${head.handOff}`}>{answersWords.fromHandOff(head.handOff)}</a>
          </p>
        )}
        {head.state === 'withdrawn' && <p class="nothing">{answersWords.withdrawnNotice}</p>}
        {typed?.conflict && present && <Conflict present={present} />}
        {edits && draft && (
          <AnswerForm
            action={`/staff/answers/${head.id}`}
            draft={draft}
            faults={typed?.faults ?? []}
            cities={editableCities(visit)}
            hidden={{ version: String(head.version) }}
          />
        )}
        {edits && head.state === 'active' && (
          <form method="post" action={`/staff/answers/${head.id}/withdraw`}>
            <input type="hidden" name="version" value={String(head.version)} />
            <button class="quiet" type="submit" aria-describedby="withdraw-hint">
              {answersWords.withdraw}
            </button>
            <p class="hint" id="withdraw-hint">
              {answersWords.withdrawHint}
            </p>
          </form>
        )}
        <AnswerHistory head={head} versions={versions} edits={edits} />
      </>
    ),
  });
};

/** What somebody else has saved meanwhile, to be compared with what stands in the form. */
const Conflict: FC<{ present: CuratedVersion }> = ({ present }) => (
  <section class="conflict" role="alert" aria-labelledby="conflict">
    <h2 id="conflict">{answersWords.conflict.title}</h2>
    <p>{answersWords.conflict.body(present.by)}</p>
    <h3>{answersWords.conflict.present}</h3>
    <p class="lead">{answerLines(present).join('\n')}</p>
  </section>
);
