import type { FC } from 'hono/jsx';
import type { CuratedHead, CuratedVersion } from '../inquiry/curated.ts';
import { answerLines } from './answer-lines.ts';
import { lineDiff } from './line-diff.ts';
import { Moment } from './moment.tsx';
import { answersWords } from './wording/answers.ja.ts';

type HistoryProps = {
  readonly head: CuratedHead;
  /** Newest first. */
  readonly versions: readonly CuratedVersion[];
  readonly edits: boolean;
};

/** Every version with who made it, what it changed, and the way back to it. */
export const AnswerHistory: FC<HistoryProps> = ({ head, versions, edits }) => {
  const { history } = answersWords;
  return (
    <section class="answer" aria-labelledby="history">
      <h2 id="history">{history.heading}</h2>
      <ol class="rows">
        {versions.map((version, at) => {
          const before = versions[at + 1];
          return (
            <li>
              <h3>{history.version(version.version)}</h3>
              <ul class="row-meta">
                <li>
                  <Moment at={version.at} />
                </li>
                <li>{version.by}</li>
                <li>{actionOf(version)}</li>
              </ul>
              {before ? (
                <details>
                  <summary>{history.changes}</summary>
                  <Difference before={before} after={version} />
                </details>
              ) : (
                <p class="hint">{history.first}</p>
              )}
              {edits && version.version !== head.version && (
                <form method="post" action={`/staff/answers/${head.id}/undo`}>
                  <input type="hidden" name="version" value={String(head.version)} />
                  <input type="hidden" name="to" value={String(version.version)} />
                  <button class="quiet" type="submit">
                    {history.undoes(version.version)}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const actionOf = ({ undoes, state }: CuratedVersion): string => {
  const { history } = answersWords;
  if (undoes !== null) return history.undid(undoes);
  return state === 'withdrawn' ? history.withdrawn : history.saved;
};

/** Lines that were added and taken out, marked by words as well as by colour. */
const Difference: FC<{ before: CuratedVersion; after: CuratedVersion }> = ({ before, after }) => {
  const { history } = answersWords;
  const lines = lineDiff(answerLines(before), answerLines(after));
  if (lines.every(({ kind }) => kind === 'same')) return <p>{history.same}</p>;
  return (
    <ul class="diff">
      {lines.map(({ kind, text }) => {
        if (kind === 'same') return <li>{text}</li>;
        return (
          <li class={`diff-${kind}`}>
            <span class="diff-mark">{history[kind]}</span>
            {kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
          </li>
        );
      })}
    </ul>
  );
};
