import type { Child, FC } from 'hono/jsx';
import type { PassageView, PlanView } from '../answer/counter.ts';
import { type City, hasEnded } from '../plan/plan.ts';
import type { Span } from '../plan/span.ts';
import { SectionPath } from './citation-card.tsx';
import { Mixed } from './japanese.tsx';
import { page } from './layout.tsx';
import { ValidityBadges } from './notices.tsx';
import { Outline } from './outline.tsx';
import { Particulars } from './particulars.tsx';
import type { Reader } from './reader.ts';
import { SourceText } from './source-text.tsx';

type BadgesProps = {
  readonly reader: Reader;
  readonly view: PlanView;
  readonly now: Date;
  readonly clear?: boolean;
};

const Badges: FC<BadgesProps> = ({ reader, view: { plan }, now, clear = true }) => {
  const { id, title, titleBasis, status, period } = plan;
  const reference = { id, title, titleBasis, status };
  return (
    <ValidityBadges
      plan={period ? { ...reference, period: { ...period, ended: hasEnded(period, now) } } : reference}
      clear={clear}
      reader={reader}
    />
  );
};

/** The plans, city by city. */
export const planListPage = (reader: Reader, cities: readonly City[], plans: readonly PlanView[], now: Date) => {
  const { words, linkTo, ofPlans } = reader;
  return page({
    reader,
    title: words.titleOf(words.plan.listTitle),
    current: 'plans',
    children: (
      <>
        <h1>{words.plan.listTitle}</h1>
        <p class="intro">{words.plan.listIntro}</p>
        {cities.map((city) => (
          <section class="city-plans" aria-labelledby={`city-${city.id}`}>
            <h2 id={`city-${city.id}`}>
              <Mixed text={words.city(city)} reader={reader} />
            </h2>
            {plans
              .filter((view) => view.city.id === city.id)
              .map((view) => (
                <article class="card">
                  <h3 class="card-title">
                    <a href={linkTo(`/plans/${view.plan.id}`)} lang={ofPlans}>
                      {view.plan.title}
                    </a>
                  </h3>
                  <Badges reader={reader} view={view} now={now} />
                  <Particulars reader={reader} view={view} now={now} />
                </article>
              ))}
          </section>
        ))}
      </>
    ),
  });
};

type DocumentProps = {
  readonly reader: Reader;
  readonly view: PlanView;
  readonly marks: readonly Span[];
  readonly children: Child;
};

/** The source, and beside it what comes as children: its outline. */
const Document: FC<DocumentProps> = ({ reader: { words, ofPlans }, view, marks, children }) => (
  <div class="reading">
    <section class="reading-text" aria-labelledby="text">
      <h2 id="text">{words.plan.text}</h2>
      <p class="hint">
        {words.plan.textNote}
        {marks.length > 0 && words.plan.quoteNote}
      </p>
      <p class="reading-links">
        {marks.length > 0 && <a href="#quote">{words.plan.toQuote}</a>}
        <a class="to-outline" href="#outline">
          {words.plan.toOutline}
        </a>
        <a href={`/api/plans/${view.plan.id}/source`}>{words.plan.plainText}</a>
      </p>
      <div lang={ofPlans}>
        <SourceText source={view.source} sections={view.sections} marks={marks} />
      </div>
    </section>
    {children}
  </div>
);

/** A plan from beginning to end, with its outline beside it. */
export const planPage = (reader: Reader, view: PlanView, now: Date) => {
  const { words, ofPlans } = reader;
  return page({
    reader,
    title: words.titleOf(view.plan.title),
    current: 'plans',
    wide: true,
    children: (
      <>
        <p class="kicker">
          <Mixed text={words.city(view.city)} reader={reader} />
        </p>
        <h1 lang={ofPlans}>{view.plan.title}</h1>
        <Badges reader={reader} view={view} now={now} />
        <section class="about" aria-labelledby="about">
          <h2 id="about">{words.plan.particulars}</h2>
          <Particulars reader={reader} view={view} now={now} />
        </section>
        <Document reader={reader} view={view} marks={[]}>
          <Outline reader={reader} sections={view.sections} />
        </Document>
      </>
    ),
  });
};

/**
 * A passage in its source.
 *
 * @param marks what to mark instead of the passage's own spans
 */
export const passagePage = (reader: Reader, view: PassageView, marks: readonly Span[] | null, now: Date) => {
  const { words, linkTo, ofPlans } = reader;
  const { plan, city, passage, citation } = view;
  return page({
    reader,
    title: words.titleOf([...citation.section.slice(-1), plan.title].join(' - ')),
    wide: true,
    children: (
      <>
        <p class="kicker">
          <Mixed text={words.city(city)} reader={reader} />
        </p>
        <h1 lang={ofPlans}>{plan.title}</h1>
        <Badges reader={reader} view={view} now={now} clear={passage.clear} />
        <div class="card-place">
          {citation.section.length > 0 && <SectionPath path={citation.section} reader={reader} />}
          {passage.page !== null && <span class="page">{words.answer.page(passage.page)}</span>}
        </div>
        <section class="about" aria-labelledby="about">
          <h2 id="about">{words.plan.particulars}</h2>
          <Particulars reader={reader} view={view} now={now} />
        </section>
        <Document reader={reader} view={view} marks={marks ?? passage.spans}>
          <Outline
            reader={reader}
            sections={view.sections}
            around={passage.section}
            wholeAt={linkTo(`/plans/${plan.id}`, {}, '#outline')}
          />
        </Document>
      </>
    ),
  });
};
