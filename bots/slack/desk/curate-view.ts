import type { types } from '@slack/bolt';
import type { CityName } from '../../../src/channel.ts';
import type { CuratedDraft, DraftFault } from '../../../src/curation.ts';
import { callback } from '../actions.ts';
import { type Block, markdownSection, plain, textSections, type View } from '../blocks.ts';
import { link } from '../escape.ts';
import { at, parseJson, textAt } from '../json.ts';
import { limits } from '../limits.ts';
import { showLess } from '../split.ts';
import { ja } from '../wording.ja.ts';
import { desk } from './wording.ja.ts';

/** What the modal begins with. */
export type CurateStart = Partial<CuratedDraft> & {
  /** The hand-off that a new answer comes from. */
  readonly handOff?: number | undefined;
  /** The answer that is changed, as it was when the modal was opened. */
  readonly edited?: { readonly id: number; readonly version: number };
};

/** Fields bear the names of what they hold, so that a fault is shown at its own. */
type Field = keyof CuratedDraft;
const mostCities = 100;

/** The modal that takes an answer of the city's own. */
export const curateView = (start: CurateStart, cities: readonly CityName[]): View => ({
  type: 'modal',
  callback_id: callback.curate,
  private_metadata: JSON.stringify({ h: start.handOff, e: start.edited }),
  title: plain(desk.curate.title, limits.viewTitle),
  submit: plain(desk.curate.save, limits.viewButton),
  close: plain(ja.cancel, limits.viewButton),
  blocks: [
    ...textSections(desk.curate.intro),
    input('city', desk.curate.city, citySelect(start.city ?? null, cities)),
    input(
      'questions',
      desk.curate.questions,
      textField('questions', (start.questions ?? []).join('\n'), true),
      desk.curate.questionsHint,
    ),
    input('text', desk.curate.text, textField('text', start.text ?? '', true)),
    input('desk', desk.curate.desk, textField('desk', start.desk ?? '')),
    input('validFrom', desk.curate.validFrom, dateField('validFrom', start.validFrom)),
    input('validUntil', desk.curate.validUntil, dateField('validUntil', start.validUntil)),
    input(
      'sourceTitle',
      desk.curate.sourceTitle,
      textField('sourceTitle', start.sourceTitle ?? ''),
      desk.curate.sourceTitleHint,
    ),
    input('sourceUrl', desk.curate.sourceUrl, textField('sourceUrl', start.sourceUrl ?? '')),
  ],
});

const needed: ReadonlySet<Field> = new Set(['city', 'questions', 'text']);

const input = (name: Field, title: string, element: types.InputBlock['element'], hint?: string): Block => ({
  type: 'input',
  block_id: name,
  optional: !needed.has(name),
  label: plain(title, limits.inputLabel),
  ...(hint === undefined ? {} : { hint: plain(hint, limits.inputLabel) }),
  element,
});

const textField = (name: Field, initial: string, multiline = false): types.PlainTextInput => ({
  type: 'plain_text_input',
  action_id: name,
  multiline,
  max_length: limits.inputText,
  ...(initial === '' ? {} : { initial_value: showLess(initial, limits.inputText) }),
});

const dateField = (name: Field, initial: string | null = null): types.Datepicker => ({
  type: 'datepicker',
  action_id: name,
  ...(initial === null ? {} : { initial_date: initial }),
});

const citySelect = (chosen: string | null, cities: readonly CityName[]): types.StaticSelect => {
  const options = cities
    .slice(0, mostCities)
    .map(({ id, name }) => ({ text: plain(name, limits.optionText), value: id }));
  const initial = options.find(({ value }) => value === chosen);
  return { type: 'static_select', action_id: 'city', options, ...(initial ? { initial_option: initial } : {}) };
};

/** What was submitted: a draft to be checked, and the hand-off that it comes from or the answer that it changes. */
export type Curating = {
  readonly draft: CuratedDraft;
  readonly handOff: number | null;
  readonly edited: CurateStart['edited'] | null;
};

export const submittedDraft = (view: unknown): Curating => {
  const values = at(view, 'state', 'values');
  const typed = (name: Field): string => (textAt(values, name, name, 'value') ?? '').trim();
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const about = parseJson(textAt(view, 'private_metadata') ?? '');
  const [handOff, id, version] = [at(about, 'h'), at(about, 'e', 'id'), at(about, 'e', 'version')];
  const questions = typed('questions')
    .split('\n')
    .map((question) => question.trim())
    .filter((question) => question !== '');
  return {
    draft: {
      city: textAt(values, 'city', 'city', 'selected_option', 'value') ?? '',
      questions: [...new Set(questions)],
      text: typed('text'),
      desk: orNull(typed('desk')),
      validFrom: textAt(values, 'validFrom', 'validFrom', 'selected_date') ?? null,
      validUntil: textAt(values, 'validUntil', 'validUntil', 'selected_date') ?? null,
      sourceTitle: orNull(typed('sourceTitle')),
      sourceUrl: orNull(typed('sourceUrl')),
    },
    handOff: typeof handOff === 'number' ? handOff : null,
    edited: typeof id === 'number' && typeof version === 'number' ? { id, version } : null,
  };
};

/** What is wrong, at its fields. */
export const faultTexts = (faults: readonly DraftFault[]): Record<string, string> =>
  Object.fromEntries(faults.map(({ field, fault }) => [field, desk.curate.faults[fault]]));

/** What stands in the modal once it is saved. */
export const curatedView = (id: number, origin: string): View => ({
  type: 'modal',
  title: plain(desk.curate.title, limits.viewTitle),
  close: plain(ja.close, limits.viewButton),
  blocks: [
    ...textSections(`${desk.curate.saved(id)}\n${desk.curate.edit}`),
    markdownSection(link(`${origin}/staff/answers`, desk.curate.editLink)),
  ],
});
