import type { Child, FC } from 'hono/jsx';
import { asked } from '../answer/asked.ja.ts';
import type { Explanation } from '../answer/explanation.ts';
import { HitsTable } from './hits-table.tsx';
import { ConceptsTable, ImpliedTable, SignsTable, SlotsTable, TermsTable } from './reading-tables.tsx';
import { kinds, reasonOf, statuses, steps, words } from './wording.ja.ts';

/** Why a question got its answer: what was decided, how the question was read, and what was found. */
export const ExplanationView: FC<{ explanation: Explanation; city: string | undefined }> = ({ explanation, city }) => {
  const { question, terms, concepts, implied, slots, decision } = explanation;
  const answer = `/?${new URLSearchParams({ q: question, city: city ?? '' })}#answer`;
  return (
    <>
      <section class="answer" aria-labelledby="outcome">
        <h2 id="outcome">{words.outcome.heading}</h2>
        <Outcome explanation={explanation} />
        {decision.signs.length > 0 && <SignsTable signs={decision.signs} />}
        <p class="card-link">
          <a href={answer}>{words.outcome.seeAnswer}</a>
        </p>
      </section>
      <section class="answer" aria-labelledby="reading">
        <h2 id="reading">{words.reading.heading}</h2>
        <Reading explanation={explanation} />
        <TermsTable terms={terms} />
        <ConceptsTable concepts={concepts} />
        <ImpliedTable implied={implied} />
        <SlotsTable slots={slots} />
      </section>
      <section class="answer" aria-labelledby="hits">
        <h2 id="hits">{words.hits.heading}</h2>
        <HitsTable explanation={explanation} />
      </section>
    </>
  );
};

const Pair: FC<{ name: string; children: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Steps that the decision of the search leads to; the others answer without it. */
const bySearch: readonly string[] = ['found', 'fromPreset', 'notFound'];

const Outcome: FC<{ explanation: Explanation }> = ({ explanation: { outcome, decision } }) => {
  const { result, why, step, verdict, verdictOf, notUsed, confidence, compared } = words.outcome;
  return (
    <dl class="pairs">
      <Pair name={result}>
        {statuses[outcome.status]}（{kinds[outcome.kind]}）
      </Pair>
      {outcome.reason !== null && <Pair name={why}>{reasonOf(outcome.reason)}</Pair>}
      <Pair name={step}>{steps[outcome.step]}</Pair>
      <Pair name={verdict}>
        {verdictOf(decision.answer)}
        {decision.reason !== null && `（${reasonOf(decision.reason)}）`}
        {!bySearch.includes(outcome.step) && <span class="footnote">{notUsed}</span>}
      </Pair>
      <Pair name={confidence}>{compared(decision.sure, decision.threshold)}</Pair>
    </dl>
  );
};

const Reading: FC<{ explanation: Explanation }> = ({ explanation }) => {
  const { normalized, mended, cities, foreign, searched, years, readings, english, followsUp } = explanation;
  const { names, mendedOf, foreignOf, demanded, inEnglish, continued } = words.reading;
  const notes = [...(english ? [inEnglish] : []), ...(followsUp ? [continued] : [])];
  const types = explanation.asked.map(({ type, demand }) => (demand ? demanded(asked[type]) : asked[type]));
  const rows: readonly (readonly [name: string, items: readonly string[]])[] = [
    [names.question, [explanation.question]],
    [names.normalized, [normalized]],
    [names.cities, [...cities, ...foreign.map(foreignOf)]],
    [names.searched, searched],
    [names.asked, types],
    [names.mended, mended.map(({ from, to }) => mendedOf(from, to))],
    [names.readings, readings],
    [names.years, years.map(String)],
    [names.notes, notes],
  ];
  return (
    <dl class="pairs">
      {rows.map(([name, items]) => (
        <Pair name={name}>{items.length === 0 ? words.none : items.join('、')}</Pair>
      ))}
    </dl>
  );
};
