/**
 * What LINE refuses to take, as https://developers.line.biz/en/reference/messaging-api/ and its OpenAPI file say. Text
 * is counted in UTF-16 units, labels in graphemes: https://developers.line.biz/en/docs/messaging-api/text-character-count/
 */
export const limits = {
  /** Messages of one reply. */
  messages: 5,
  text: 5000,
  /** LINE takes 1,500; older clients and notifications show no more than this. */
  altText: 400,
  /** LINE takes 12; more than this nobody swipes through. */
  bubbles: 10,
  bubbleBytes: 30_000,
  carouselBytes: 50_000,
  quickReplies: 13,
  label: 20,
  postbackData: 300,
  displayText: 300,
  fillIn: 300,
  /** Of who a message says it is from. */
  senderName: 20,
  clipboard: 1000,
  uri: 1000,
  /** Bytes of a webhook's body that are read at most: the contract's 1 MiB. */
  webhookBytes: 1_048_576,
  /** Events that one isolate works on before the next webhooks are made to wait. */
  events: 16,
} as const;

/** Milliseconds that delivery works with. */
export const times = {
  /** A reply token lives for about a minute: https://developers.line.biz/en/reference/messaging-api/#send-reply-message */
  replyToken: 50_000,
  /** Cloudflare ends work 30 s after the response; what has not been said by then would vanish without a log line. */
  background: 28_000,
  /** One attempt to send; then its outcome counts as unknown. */
  attempt: 8_000,
  /** A webhook waits no longer than this for room; LINE itself gives up after 2,000. */
  patience: 1_000,
  /** An answer that takes longer gets the loading animation. */
  loadingAfter: 300,
} as const;

/** Seconds that things are kept. */
export const kept = {
  conversation: 15 * 60,
  /** City, language and display, after the last change. */
  profile: 365 * 24 * 60 * 60,
  /** That a message was unsent, until any handling of it is over. */
  unsent: 60 * 60,
} as const;
