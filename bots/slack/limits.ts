/**
 * What Slack takes at most; lengths in UTF-16 units, which is never less than what Slack counts.
 *
 * https://docs.slack.dev/reference/block-kit/blocks
 * https://docs.slack.dev/reference/block-kit/block-elements
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Slack refuses about 13,200 characters of blocks with `msg_blocks_too_long`: https://github.com/slackapi/bolt-js/issues/2509 */
  messageCharacters: 12_000,
  /** Of the top-level `text`; longer ones are cut by Slack. */
  fallbackText: 40_000,
  sectionText: 3_000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  identifier: 255,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  inputLabel: 2_000,
  inputText: 3_000,
  /** Of the tables in one message; more are refused with `only_one_table_allowed`. */
  messageTables: 1,
  tableRows: 100,
  tableColumns: 20,
  tableCell: 2_000,
  viewTitle: 24,
  viewButton: 24,
  viewMetadata: 3_000,
  viewBytes: 250_000,
  prompts: 4,
  statusText: 100,
  titleText: 100,
  /** Uses of one `response_url`, in 30 minutes. */
  responseUses: 5,
} as const;

/** What the transport takes: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const transport = {
  /** Bytes of a request's body. */
  body: 1_048_576,
  /** Seconds that a timestamp may be off, either way. */
  skew: 300,
  /** Milliseconds until an answer that waits for its content is given without; Slack waits for three seconds. */
  acknowledge: 2_500,
  /** Deliveries that one isolate works on before the next are made to wait, and for how many milliseconds at most. */
  deliveries: 128,
  patience: 1_500,
  /** Milliseconds that a submitted modal waits for the outcome of its work before it goes on without. */
  outcome: 2_000,
  /** Milliseconds that work may take after the response: Workers end it at 30 seconds. */
  work: 27_000,
  /** Milliseconds between two messages in one channel: https://docs.slack.dev/apis/web-api/rate-limits */
  spacing: 1_000,
} as const;
