/** Where something happened: a chat with one person, or one of several people. */
export type Source =
  | { readonly kind: 'person'; readonly userId: string }
  /** A group chat or a multi-person chat; its id, where LINE gives one, serves to see whether it asks too often. */
  | { readonly kind: 'group'; readonly chatId: string | null };

type Common = {
  /** Unique for each event, the same for each delivery of it. */
  readonly id: string;
  readonly source: Source;
  /** Single use, for about a minute. */
  readonly replyToken: string | null;
};

/** Everything that LINE tells us and that we do something about. */
export type LineEvent = Common &
  (
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly messageId: string;
        readonly quoteToken: string | null;
        /** In a group: whether we were mentioned. The mention is not part of `text`. */
        readonly mentioned: boolean;
      }
    | { readonly kind: 'location'; readonly address: string }
    /** A picture, a film, a recording, a file or a sticker. */
    | { readonly kind: 'media' }
    | { readonly kind: 'postback'; readonly data: string }
    | { readonly kind: 'follow' }
    | { readonly kind: 'unfollow' }
    | { readonly kind: 'join' }
    | { readonly kind: 'unsend'; readonly messageId: string }
  );

export type EventKind = LineEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<LineEvent, { readonly kind: Kind }>;
