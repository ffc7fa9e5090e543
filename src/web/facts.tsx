import type { FC } from 'hono/jsx';
import type { AnswerFact } from '../answer/answer.ts';
import { SourceLink } from './citation-card.tsx';
import { ContactValue } from './contact-value.tsx';
import type { Reader } from './reader.ts';

type Of<Kind extends AnswerFact['kind']> = Extract<AnswerFact, { kind: Kind }>;

const ofKind = <Kind extends AnswerFact['kind']>(facts: readonly AnswerFact[], kind: Kind): Of<Kind>[] =>
  facts.filter((fact): fact is Of<Kind> => fact.kind === kind);

/** The structured rows behind an answer, each kind as the table or list that it is. */
export const Facts: FC<{ facts: readonly AnswerFact[]; reader: Reader }> = ({ facts, reader }) => (
  <>
    <Contacts contacts={ofKind(facts, 'contact')} reader={reader} />
    <Indicators indicators={ofKind(facts, 'indicator')} reader={reader} />
    {ofKind(facts, 'programme').map((programme) => (
      <Programme programme={programme} reader={reader} />
    ))}
    <Items items={ofKind(facts, 'item')} reader={reader} />
  </>
);

const Contacts: FC<{ contacts: readonly Of<'contact'>[]; reader: Reader }> = ({ contacts, reader }) => {
  const { words, ofPlans } = reader;
  const byOrg = Map.groupBy(contacts, ({ org }) => org);
  return (
    <>
      {[...byOrg].map(([org, rows]) => (
        <section class="contact">
          {org === null ? <h3>{words.facts.noOrg}</h3> : <h3 lang={ofPlans}>{org}</h3>}
          <dl class="pairs">
            {rows
              .filter(({ type, value }) => type !== 'org' || value !== org)
              .map(({ type, value }) => (
                <div>
                  <dt>{words.facts.types[type] ?? type}</dt>
                  <dd lang={ofPlans}>
                    <ContactValue type={type} value={value} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  );
};

/** How the plans' tables print that there is no value. */
const noValue = /^[-－―‐]$/u;

const Indicators: FC<{ indicators: readonly Of<'indicator'>[]; reader: Reader }> = ({ indicators, reader }) =>
  indicators.length === 0 ? null : (
    <table class="facts">
      <caption>{reader.words.facts.indicators}</caption>
      <thead>
        <tr>
          <th scope="col">{reader.words.facts.name}</th>
          <th scope="col">{reader.words.facts.baseYear}</th>
          <th scope="col">{reader.words.facts.targetYear}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ name, base, target, footnotes, citation }) => (
          <tr>
            <th scope="row">
              <span lang={reader.ofPlans}>{name}</span>
              {footnotes.map(({ mark, text }) => (
                <span class="footnote" lang={reader.ofPlans}>
                  {mark} {text}
                </span>
              ))}
              <span class="fact-source">
                <SourceLink citation={citation} text={reader.words.facts.source} reader={reader} />
              </span>
            </th>
            <td>
              <span lang={reader.ofPlans}>
                <span class="year">{base.year}</span>
                {base.value}
              </span>
              {noValue.test(base.value) && <span class="visually-hidden">{reader.words.facts.noBase}</span>}
            </td>
            <td lang={reader.ofPlans}>
              <span class="year">{target.year}</span>
              {target.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

type ProgrammeProps = { readonly programme: Of<'programme'>; readonly reader: Reader };

const Programme: FC<ProgrammeProps> = ({ programme: { name, years, citation }, reader }) => (
  <table class="facts">
    <caption>
      <span lang={reader.ofPlans}>{name}</span>
      <span class="fact-source">
        <SourceLink citation={citation} text={reader.words.facts.source} reader={reader} />
      </span>
    </caption>
    <thead>
      <tr>
        <th scope="col">{reader.words.facts.year}</th>
        <th scope="col">{reader.words.facts.plan}</th>
        <th scope="col">{reader.words.facts.meaning}</th>
      </tr>
    </thead>
    <tbody>
      {years.map(({ year, cell, stage }) => (
        <tr lang={reader.ofPlans}>
          <th scope="row">{year}</th>
          <td>{cell}</td>
          <td>{stage}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Items: FC<{ items: readonly Of<'item'>[]; reader: Reader }> = ({ items, reader }) =>
  items.length === 0 ? null : (
    <section class="items">
      <h3>{reader.words.facts.items}</h3>
      <ul>
        {items.map(({ text, citation }) => (
          <li lang={reader.ofPlans}>
            <a href={citation.url}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
