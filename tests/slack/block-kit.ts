import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/*
 * What Slack accepts as Block Kit, as far as this app uses it, written from Slack's own reference and from nothing of
 * the app: https://docs.slack.dev/reference/block-kit/blocks
 */

const text = (type: 'plain_text' | 'mrkdwn', longest: number) => ({
  type: 'object',
  required: ['type', 'text'],
  additionalProperties: false,
  properties: {
    type: { const: type },
    text: { type: 'string', minLength: 1, maxLength: longest },
    ...(type === 'plain_text' ? { emoji: { type: 'boolean' } } : { verbatim: { type: 'boolean' } }),
  },
});

const either = (longest: number) => ({ anyOf: [text('plain_text', longest), text('mrkdwn', longest)] });
const id = { type: 'string', minLength: 1, maxLength: 255 };
const object = (type: string, required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required: ['type', ...required],
  additionalProperties: false,
  properties: { type: { const: type }, ...properties },
});
const list = (items: unknown, most: number, least = 1) => ({ type: 'array', minItems: least, maxItems: most, items });

const option = {
  type: 'object',
  required: ['text', 'value'],
  additionalProperties: false,
  properties: { text: either(75), value: { type: 'string', minLength: 1, maxLength: 150 } },
};

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
const confirmation = {
  type: 'object',
  required: ['title', 'text', 'confirm', 'deny'],
  additionalProperties: false,
  properties: {
    title: text('plain_text', 100),
    text: text('plain_text', 300),
    confirm: text('plain_text', 30),
    deny: text('plain_text', 30),
    style: { enum: ['primary', 'danger'] },
  },
};

const button = object('button', ['text', 'action_id'], {
  confirm: confirmation,
  text: text('plain_text', 75),
  action_id: id,
  value: { type: 'string', minLength: 1, maxLength: 2_000 },
  url: { type: 'string', maxLength: 3_000 },
  style: { enum: ['primary', 'danger'] },
  accessibility_label: { type: 'string', maxLength: 75 },
});

const opinion = {
  type: 'object',
  required: ['text', 'value'],
  additionalProperties: false,
  properties: {
    text: text('plain_text', 75),
    value: { type: 'string', minLength: 1, maxLength: 2_000 },
    accessibility_label: { type: 'string', maxLength: 75 },
  },
};

const style = {
  type: 'object',
  additionalProperties: false,
  properties: {
    bold: { type: 'boolean' },
    italic: { type: 'boolean' },
    strike: { type: 'boolean' },
    code: { type: 'boolean' },
  },
};
const richText = {
  anyOf: [
    object('text', ['text'], { text: { type: 'string', minLength: 1 }, style }),
    object('link', ['url'], {
      url: { type: 'string', minLength: 1, maxLength: 3_000 },
      text: { type: 'string', minLength: 1 },
      style,
    }),
  ],
};
const inRich = (type: string) => object(type, ['elements'], { elements: list(richText, 1_000) });
const rich = object('rich_text', ['elements'], {
  block_id: id,
  elements: list(
    { anyOf: [inRich('rich_text_section'), inRich('rich_text_quote'), inRich('rich_text_preformatted')] },
    100,
  ),
});

const cell = {
  anyOf: [object('raw_text', ['text'], { text: { type: 'string', minLength: 1, maxLength: 2_000 } }), rich],
};

const input = object('input', ['label', 'element'], {
  block_id: id,
  optional: { type: 'boolean' },
  label: text('plain_text', 2_000),
  hint: text('plain_text', 2_000),
  element: {
    anyOf: [
      object('plain_text_input', [], {
        action_id: id,
        multiline: { type: 'boolean' },
        focus_on_load: { type: 'boolean' },
        initial_value: { type: 'string', maxLength: 3_000 },
        placeholder: text('plain_text', 150),
        min_length: { type: 'integer', minimum: 0, maximum: 3_000 },
        max_length: { type: 'integer', minimum: 1, maximum: 3_000 },
      }),
      object('datepicker', [], { action_id: id, initial_date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } }),
      object('static_select', ['options'], { action_id: id, options: list(option, 100), initial_option: option }),
      object('radio_buttons', ['options'], { action_id: id, options: list(option, 10), initial_option: option }),
    ],
  },
});

const common = {
  section: {
    anyOf: [
      object('section', ['text'], { block_id: id, text: either(3_000), accessory: button }),
      object('section', ['fields'], { block_id: id, text: either(3_000), fields: list(either(2_000), 10) }),
    ],
  },
  header: object('header', ['text'], { block_id: id, text: text('plain_text', 150) }),
  context: object('context', ['elements'], { block_id: id, elements: list(either(3_000), 10) }),
  divider: object('divider', [], { block_id: id }),
  actions: object('actions', ['elements'], { block_id: id, elements: list(button, 25) }),
  rich,
};

const messageOnly = {
  table: object('table', ['rows'], {
    block_id: id,
    rows: list(list(cell, 20), 100),
    column_settings: list(
      {
        type: 'object',
        additionalProperties: false,
        properties: { is_wrapped: { type: 'boolean' }, align: { enum: ['left', 'center', 'right'] } },
      },
      20,
    ),
  }),
  contextActions: object('context_actions', ['elements'], {
    block_id: id,
    elements: list(
      object('feedback_buttons', ['positive_button', 'negative_button'], {
        action_id: id,
        positive_button: opinion,
        negative_button: opinion,
      }),
      5,
    ),
  }),
};

const of = (kinds: Readonly<Record<string, unknown>>) => ({ anyOf: Object.values(kinds) });
const messageBlocks = list(of({ ...common, ...messageOnly }), 50);
const modal = object('modal', ['title', 'blocks'], {
  callback_id: id,
  private_metadata: { type: 'string', maxLength: 3_000 },
  title: text('plain_text', 24),
  submit: text('plain_text', 24),
  close: text('plain_text', 24),
  clear_on_close: { type: 'boolean' },
  notify_on_close: { type: 'boolean' },
  blocks: list(of({ ...common, input }), 100),
});
const home = object('home', ['blocks'], {
  callback_id: id,
  private_metadata: { type: 'string', maxLength: 3_000 },
  blocks: list(of(common), 100),
});

const ajv = new Ajv({ allErrors: false });
const compiled = { messageBlocks: ajv.compile(messageBlocks), modal: ajv.compile(modal), home: ajv.compile(home) };

/** Slack refuses somewhere between this and 13,300: https://github.com/slackapi/bolt-js/issues/2509 */
const mostCharacters = 13_170;

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const objectsIn = (value: unknown): Record<string, unknown>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
};

const describe = (errors: ErrorObject[] | null | undefined): string =>
  (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');

const check = (validate: ValidateFunction, value: unknown): string[] =>
  validate(value) ? [] : [`invalid: ${describe(validate.errors)} in ${JSON.stringify(value).slice(0, 400)}`];

/** Names must differ: action_id within a block, block_id within a message or view. */
const namesTwice = (blocks: readonly unknown[]): string[] => {
  const twice = (names: readonly unknown[]): boolean => new Set(names).size < names.length;
  const inBlocks = blocks.some((block) =>
    twice(objectsIn(block).flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]))),
  );
  const ids = blocks.flatMap((block) => (block as { block_id?: string }).block_id ?? []);
  return inBlocks || twice(ids) ? ['duplicate action_id or block_id'] : [];
};

/** A mention of a person, a group or everyone, as mrkdwn would make it. */
const mentions = /<(?:@[UW]|!(?:channel|here|everyone|subteam))|@(?:channel|here|everyone)\b/u;

const mrkdwnIn = (value: unknown): string[] =>
  objectsIn(value).flatMap(({ type, text: content }) =>
    type === 'mrkdwn' && typeof content === 'string' ? [content] : [],
  );

/** What Slack, or this app's own promise that nothing it says mentions anyone, has against a message; none is right. */
export const faultsOfMessage = (
  content: string | undefined,
  blocks: readonly unknown[] | undefined,
  /** Whether it may begin with a call to those of the channel who are there. */
  calls = false,
): string[] => {
  if (calls) {
    const without = JSON.parse(JSON.stringify(blocks ?? []).replaceAll('"<!here> ', '"')) as unknown[];
    return faultsOfMessage(content?.replace(/^<!here> /u, ''), blocks === undefined ? undefined : without);
  }
  const faults: string[] = [];
  if (content === undefined || content.trim() === '') faults.push('no text');
  if ((content ?? '').length > 40_000) faults.push('text too long');
  if (mentions.test(content ?? '')) faults.push(`text mentions: ${content}`);
  if (blocks === undefined) return faults;
  faults.push(...check(compiled.messageBlocks, blocks), ...namesTwice(blocks), ...unbalanced(blocks));
  const tables = blocks.filter((block) => (block as { type?: string }).type === 'table');
  if (tables.length > 1) faults.push('only_one_table_allowed');
  for (const table of tables as { rows: unknown[][] }[]) {
    if (new Set(table.rows.map((row) => row.length)).size > 1) faults.push('rows of different lengths');
  }
  const characters = stringsIn(blocks).reduce((sum, part) => sum + part.length, 0);
  if (characters > mostCharacters) faults.push(`msg_blocks_too_long: ${characters}`);
  for (const part of mrkdwnIn(blocks)) if (mentions.test(part)) faults.push(`mentions: ${part}`);
  return faults;
};

/** Angle brackets that are no link: something was cut or not escaped. */
const unbalanced = (blocks: unknown): string[] =>
  mrkdwnIn(blocks).flatMap((part) =>
    /[<>]/u.test(part.replace(/<(?:https?|mailto|tel):[^<>|]*\|[^<>|]*>/gu, '').replace(/^> /gmu, ''))
      ? [`unescaped: ${part}`]
      : [],
  );

/** The same for a modal or a home tab. */
export const faultsOfView = (view: unknown): string[] => {
  const {
    type,
    blocks = [],
    submit,
  } = (view ?? {}) as {
    type?: string;
    blocks?: { type: string; element?: Record<string, unknown> }[];
    submit?: unknown;
  };
  const faults = [
    ...check(type === 'home' ? compiled.home : compiled.modal, view),
    ...namesTwice(blocks),
    ...unbalanced(blocks),
  ];
  if (blocks.some((block) => block.type === 'input') && submit === undefined) faults.push('input without submit');
  for (const { element } of blocks) {
    const {
      initial_value = '',
      max_length = 3_000,
      options,
      initial_option,
    } = (element ?? {}) as {
      initial_value?: string;
      max_length?: number;
      options?: unknown[];
      initial_option?: unknown;
    };
    if (initial_value.length > max_length) faults.push('initial_value is longer than max_length');
    if (
      initial_option !== undefined &&
      !options?.some((one) => JSON.stringify(one) === JSON.stringify(initial_option))
    ) {
      faults.push('initial_option is none of the options');
    }
  }
  if (Buffer.byteLength(JSON.stringify(view)) > 250_000) faults.push('view_too_large');
  for (const part of mrkdwnIn(view)) if (mentions.test(part)) faults.push(`mentions: ${part}`);
  return faults;
};
