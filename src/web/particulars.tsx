import type { Child, FC } from 'hono/jsx';
import type { PlanView } from '../answer/counter.ts';
import { type Basis, hasEnded, type Plan } from '../plan/plan.ts';
import { Mixed } from './japanese.tsx';
import type { Reader } from './reader.ts';

const Row: FC<{ name: string; children: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Mark: FC<{ children: Child }> = ({ children }) => <span class="basis">{children}</span>;

/** A value with where it comes from: unmarked where the plan's own text states it. */
type StatedProps = { readonly reader: Reader; readonly value: Child; readonly basis?: Basis | undefined };

const Stated: FC<StatedProps> = ({ reader: { words }, value, basis = 'text' }) => {
  if (value === undefined) return <Mark>{words.plan.notInText}</Mark>;
  return (
    <>
      {value}
      {basis === 'outside' && <Mark>{words.plan.outside}</Mark>}
    </>
  );
};

const periodOf = ({ period }: Plan, now: Date, { words }: Reader): string | undefined => {
  if (!period) return undefined;
  const { years, endedYears } = words.plan;
  return (hasEnded(period, now) ? endedYears : years)(period.from, period.to);
};

/** What is known about a plan, and what its text does not state. */
type ParticularsProps = { readonly reader: Reader; readonly view: PlanView; readonly now: Date };

export const Particulars: FC<ParticularsProps> = ({ reader, view: { city, plan }, now }) => {
  const { words, ofPlans } = reader;
  return (
    <dl class="pairs particulars">
      <Row name={words.plan.city}>
        <Mixed text={words.city(city)} reader={reader} />
      </Row>
      <Row name={words.plan.name}>
        <Stated reader={reader} value={<span lang={ofPlans}>{plan.title}</span>} basis={plan.titleBasis} />
      </Row>
      <Row name={words.plan.kind}>{words.plan.status[plan.status]}</Row>
      <Row name={words.plan.publisher}>
        <Stated
          reader={reader}
          value={plan.publisher && <span lang={ofPlans}>{plan.publisher}</span>}
          basis={plan.publisherBasis}
        />
      </Row>
      <Row name={words.plan.published}>
        <Stated
          reader={reader}
          value={plan.published && <span lang={ofPlans}>{plan.published}</span>}
          basis={plan.publishedBasis}
        />
      </Row>
      <Row name={words.plan.period}>
        <Stated reader={reader} value={periodOf(plan, now, reader)} basis={plan.period?.basis} />
        {plan.period?.note !== undefined && (
          <span class="note" lang={ofPlans}>
            {plan.period.note}
          </span>
        )}
      </Row>
      {plan.notes.length > 0 && (
        <Row name={words.plan.notes}>
          <ul>
            {plan.notes.map((note) => (
              <li lang={ofPlans}>{note}</li>
            ))}
          </ul>
        </Row>
      )}
    </dl>
  );
};
