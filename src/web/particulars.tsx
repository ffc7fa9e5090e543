import type { Child, FC } from 'hono/jsx';
import type { PlanView } from '../answer/counter.ts';
import { type Basis, hasEnded, type Plan } from '../plan/plan.ts';
import { words } from './wording.ja.ts';

const Row: FC<{ name: string; children: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Mark: FC<{ children: Child }> = ({ children }) => <span class="basis">{children}</span>;

/** A value with where it comes from: unmarked where the plan's own text states it. */
const Stated: FC<{ value: string | undefined; basis?: Basis | undefined }> = ({ value, basis = 'text' }) => {
  if (value === undefined) return <Mark>{words.plan.notInText}</Mark>;
  return (
    <>
      {value}
      {basis === 'outside' && <Mark>{words.plan.outside}</Mark>}
    </>
  );
};

const periodOf = ({ period }: Plan, now: Date): string | undefined => {
  if (!period) return undefined;
  const years = words.plan.years(period.from, period.to);
  return hasEnded(period, now) ? `${years}（${words.plan.endedOn(period.to)}）` : years;
};

/** What is known about a plan, and what its text does not state. */
export const Particulars: FC<{ view: PlanView; now: Date }> = ({ view: { city, plan }, now }) => (
  <dl class="pairs particulars">
    <Row name={words.plan.city}>{city.name}</Row>
    <Row name={words.plan.name}>
      <Stated value={plan.title} basis={plan.titleBasis} />
    </Row>
    <Row name={words.plan.kind}>{words.plan.status(plan.status)}</Row>
    <Row name={words.plan.publisher}>
      <Stated value={plan.publisher} basis={plan.publisherBasis} />
    </Row>
    <Row name={words.plan.published}>
      <Stated value={plan.published} basis={plan.publishedBasis} />
    </Row>
    <Row name={words.plan.period}>
      <Stated value={periodOf(plan, now)} basis={plan.period?.basis} />
      {plan.period?.note !== undefined && <span class="note">{plan.period.note}</span>}
    </Row>
    {plan.notes.length > 0 && (
      <Row name={words.plan.notes}>
        <ul>
          {plan.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      </Row>
    )}
  </dl>
);
