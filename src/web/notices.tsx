import type { FC } from 'hono/jsx';
import type { Citation, Notice, NoticeKind, PlanReference } from '../answer/answer.ts';
import { Icon, type IconName } from './icons.tsx';
import { Mixed } from './japanese.tsx';
import type { Reader } from './reader.ts';

const iconOf: Partial<Record<NoticeKind, IconName>> = {
  plan_ended: 'clock',
  draft_plan: 'warning',
  process_document: 'warning',
  mixed_columns: 'warning',
  year_outside_plans: 'clock',
};

/** What an answer wants read before its quotes. */
export const Notices: FC<{ notices: readonly Notice[]; reader: Reader }> = ({ notices, reader }) =>
  notices.length === 0 ? null : (
    <ul class="notices" aria-label={reader.words.answer.notices}>
      {notices.map(({ kind, text }) => (
        <li>
          <Icon name={iconOf[kind] ?? 'info'} />
          <span>
            <Mixed text={text} reader={reader} />
          </span>
        </li>
      ))}
    </ul>
  );

const Badge: FC<{ icon: IconName; text: string }> = ({ icon, text }) => (
  <li class="badge">
    <Icon name={icon} />
    <span>{text}</span>
  </li>
);

type ValidityProps = { readonly plan: PlanReference; readonly clear?: Citation['clear']; readonly reader: Reader };

/** Short marks on a quote or plan: over, a draft, a paper about the making of a plan, a fragment. */
export const ValidityBadges: FC<ValidityProps> = ({ plan, clear = true, reader: { words } }) => {
  const badges = [
    plan.period?.ended && <Badge icon="clock" text={words.plan.ended} />,
    plan.status === 'draft' && <Badge icon="warning" text={words.plan.draft} />,
    plan.status === 'process' && <Badge icon="warning" text={words.plan.process} />,
    !clear && <Badge icon="warning" text={words.plan.fragment} />,
  ].filter(Boolean);
  return badges.length === 0 ? null : <ul class="badges">{badges}</ul>;
};
