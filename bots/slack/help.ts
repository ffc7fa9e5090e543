import type { ChannelPort } from '../../src/channel.ts';
import { action } from './actions.ts';
import { actions, type Block, button, context, markdownSection, type Rendered, textSections } from './blocks.ts';
import { escapeText } from './escape.ts';
import { suggestionButtons } from './footer.ts';
import { ja } from './wording.ja.ts';

const mostExamples = 3;

/** How to ask, with questions to try. */
export const helpRendered = (port: ChannelPort): Rendered => {
  const examples = port.examples().slice(0, mostExamples);
  const lines = ja.help.commands.map(([typed, does]) => `${typed}  ${does}`);
  return {
    text: escapeText(
      [
        ja.help.lead,
        lines.join('\n'),
        ja.help.elsewhere,
        ja.help.examples,
        ...examples.map((text) => `・${text}`),
      ].join('\n'),
    ),
    blocks: [
      ...helpBlocks(),
      ...(examples.length === 0 ? [] : [context(ja.help.examples), ...suggestionButtons(examples, undefined)]),
    ],
  };
};

/** How to ask, without examples. */
export const helpBlocks = (): Block[] => [
  ...textSections(ja.help.lead),
  markdownSection(ja.help.commands.map(([typed, does]) => `\`${escapeText(typed)}\`　${escapeText(does)}`).join('\n')),
  ...textSections(ja.help.elsewhere),
];

/** Opens the draft's modal from a place that has no message. */
export const draftButton = (): Block[] => actions([button(ja.button.draft, action.draft, 'home')]);
