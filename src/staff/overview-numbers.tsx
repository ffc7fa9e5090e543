import type { FC } from 'hono/jsx';
import type { Count } from '../inquiry/statistics.ts';
import { answeredShare } from './totals.ts';
import { overviewWords } from './wording/overview.ja.ts';
import { questionsWords } from './wording/questions.ja.ts';
import { words } from './wording.ja.ts';

type NumbersProps = {
  readonly total: Count;
  readonly handOffs: { readonly waiting: number; readonly answered: number };
  readonly lost: number;
};

const Figure: FC<{ name: string; value: string; hint?: string }> = ({ name, value, hint }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span class="number">{value}</span>
      {hint !== undefined && <span class="hint">{hint}</span>}
    </dd>
  </div>
);

/** The numbers above the charts. */
export const Numbers: FC<NumbersProps> = ({ total, handOffs, lost }) => {
  const { numbers, share } = overviewWords;
  const answered = answeredShare(total);
  return (
    <dl class="numbers">
      <Figure name={numbers.questions} value={numbers.items(total.questions)} />
      <Figure
        name={numbers.answered}
        value={answered === null ? words.none : share(answered)}
        hint={numbers.answeredHint}
      />
      <Figure name={numbers.unanswered} value={numbers.items(total.unanswered)} />
      <Figure
        name={numbers.latency}
        value={total.questions === 0 ? words.none : questionsWords.latency(total.latency / total.questions)}
      />
      <Figure
        name={numbers.handOffs}
        value={numbers.items(handOffs.waiting + handOffs.answered)}
        hint={numbers.open(handOffs.waiting, handOffs.answered)}
      />
      {lost > 0 && <Figure name={numbers.lost} value={numbers.items(lost)} hint={numbers.lostHint} />}
    </dl>
  );
};
