import type { ChannelPort, Gap } from '../../src/channel.ts';
import { type Block, context, escapedPieces, type HomeView, header, markdownSection } from './blocks.ts';
import { gapBlocks } from './desk/gaps.ts';
import { escapeText, link } from './escape.ts';
import { suggestionButtons } from './footer.ts';
import { draftButton, helpBlocks } from './help.ts';
import { limits } from './limits.ts';
import type { Person, Recent } from './person.ts';
import { label } from './split.ts';
import { ja } from './wording.ja.ts';

const mostPlans = 40;
const mostExamples = 3;

/** The app's home for one person: how to ask, what the plans are and until when, what this person asked and what nobody's plans answered. */
export const homeView = (port: ChannelPort, person: Person, gaps: readonly Gap[]): HomeView => ({
  type: 'home',
  blocks: [
    header(ja.home.title),
    ...helpBlocks(),
    ...draftButton(),
    { type: 'divider' },
    header(ja.home.city),
    markdownSection(escapeText(person.city ? ja.city.current(person.city.name) : ja.city.none)),
    header(ja.home.recent),
    ...recentBlocks(person.recent, person.city?.id),
    header(ja.home.examples),
    ...suggestionButtons(port.examples(person.city?.id).slice(0, mostExamples), person.city?.id),
    { type: 'divider' },
    ...gapBlocks(gaps),
    { type: 'divider' },
    header(ja.home.plans),
    ...planBlocks(port),
  ],
});

const recentBlocks = (recent: readonly Recent[], city: string | undefined): Block[] => {
  if (recent.length === 0) return [context(ja.home.noRecent)];
  const lines = recent.map(({ question, status }) => `・${label(question, 120)} — ${ja.home.outcome[status] ?? ''}`);
  return [
    ...escapedPieces(lines.join('\n')).map(markdownSection),
    ...suggestionButtons(
      recent.slice(0, mostExamples).map(({ question }) => question),
      city,
    ),
  ];
};

const planBlocks = (port: ChannelPort): Block[] => {
  const plans = port.plans();
  const left = plans.length - mostPlans;
  return [
    ...plans
      .slice(0, mostPlans)
      .map(({ title, cityName, validity, url }) =>
        markdownSection(
          `${escapeText(label(cityName, 60))}　${link(url, label(title, 200))}\n${escapeText(label(validity, 200))}`,
        ),
      ),
    ...(left > 0 ? [context(link(`${port.origin}/plans`, ja.home.morePlans(left)))] : []),
  ].slice(0, limits.viewBlocks - 45);
};
