import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { apiWords } from './wording.ja.ts';

const statusOf = {
  invalid_request: 400,
  not_json: 400,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  closed: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

/** Stable names of what can go wrong with a request; programs tell errors apart by them. */
export type ProblemKind = keyof typeof statusOf;

export const problemKinds = Object.keys(statusOf) as ProblemKind[];

/** Which field of the request body breaks which rule. */
export type FieldError = { readonly field: string; readonly message: string };

/** What is sent: a problem document, https://www.rfc-editor.org/rfc/rfc9457 */
export type ProblemDocument = {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly detail: string;
  readonly kind: ProblemKind;
  readonly errors?: readonly FieldError[];
};

/** Thrown anywhere below a route and turned into a response in one place, `src/app.ts`. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    detail: string,
    { errors = [], headers = {} }: { errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.kind = kind;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): ContentfulStatusCode {
    return statusOf[this.kind];
  }

  get title(): string {
    return apiWords.problem[this.kind];
  }

  /** The document that says all this to a program. */
  document(): ProblemDocument {
    const { kind, title, status, message, errors } = this;
    const document = { type: 'about:blank', title, status, detail: message, kind } as const;
    return errors.length > 0 ? { ...document, errors } : document;
  }
}

/** The problem as a response of `application/problem+json`. */
export const problemResponse = (problem: Problem): Response =>
  Response.json(problem.document(), {
    status: problem.status,
    headers: { ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' },
  });
