import type { FC } from 'hono/jsx';
import type { AnswerFact } from '../answer/answer.ts';
import { SourceLink } from './citation-card.tsx';
import { ContactValue } from './contact-value.tsx';
import { words } from './wording.ja.ts';

type Of<Kind extends AnswerFact['kind']> = Extract<AnswerFact, { kind: Kind }>;

const ofKind = <Kind extends AnswerFact['kind']>(facts: readonly AnswerFact[], kind: Kind): Of<Kind>[] =>
  facts.filter((fact): fact is Of<Kind> => fact.kind === kind);

/** The structured rows behind an answer, each kind as the table or list that it is. */
export const Facts: FC<{ facts: readonly AnswerFact[] }> = ({ facts }) => (
  <>
    <Contacts contacts={ofKind(facts, 'contact')} />
    <Indicators indicators={ofKind(facts, 'indicator')} />
    {ofKind(facts, 'programme').map((programme) => (
      <Programme programme={programme} />
    ))}
    <Items items={ofKind(facts, 'item')} />
  </>
);

const Contacts: FC<{ contacts: readonly Of<'contact'>[] }> = ({ contacts }) => {
  const byOrg = Map.groupBy(contacts, ({ org }) => org);
  return (
    <>
      {[...byOrg].map(([org, rows]) => (
        <section class="contact">
          <h3>{org ?? words.facts.noOrg}</h3>
          <dl class="pairs">
            {rows
              .filter(({ type, value }) => type !== 'org' || value !== org)
              .map(({ type, value }) => (
                <div>
                  <dt>{words.facts.types[type] ?? type}</dt>
                  <dd>
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

const Indicators: FC<{ indicators: readonly Of<'indicator'>[] }> = ({ indicators }) =>
  indicators.length === 0 ? null : (
    <table class="facts">
      <caption>{words.facts.indicators}</caption>
      <thead>
        <tr>
          <th scope="col">{words.facts.name}</th>
          <th scope="col">{words.facts.baseYear}</th>
          <th scope="col">{words.facts.targetYear}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ name, base, target, footnotes, citation }) => (
          <tr>
            <th scope="row">
              {name}
              {footnotes.map(({ mark, text }) => (
                <span class="footnote">
                  {mark} {text}
                </span>
              ))}
              <span class="fact-source">
                <SourceLink citation={citation} text={words.facts.source} />
              </span>
            </th>
            <td>
              <span class="year">{base.year}</span>
              {base.value}
              {noValue.test(base.value) && <span class="visually-hidden">{words.facts.noBase}</span>}
            </td>
            <td>
              <span class="year">{target.year}</span>
              {target.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const Programme: FC<{ programme: Of<'programme'> }> = ({ programme: { name, years, citation } }) => (
  <table class="facts">
    <caption>
      {name}
      <span class="fact-source">
        <SourceLink citation={citation} text={words.facts.source} />
      </span>
    </caption>
    <thead>
      <tr>
        <th scope="col">{words.facts.year}</th>
        <th scope="col">{words.facts.plan}</th>
        <th scope="col">{words.facts.meaning}</th>
      </tr>
    </thead>
    <tbody>
      {years.map(({ year, cell, stage }) => (
        <tr>
          <th scope="row">{year}</th>
          <td>{cell}</td>
          <td>{stage}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Items: FC<{ items: readonly Of<'item'>[] }> = ({ items }) =>
  items.length === 0 ? null : (
    <section class="items">
      <h3>{words.facts.items}</h3>
      <ul>
        {items.map(({ text, citation }) => (
          <li>
            <a href={citation.url}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
