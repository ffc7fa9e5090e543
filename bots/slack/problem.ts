import { ja } from './wording.ja.ts';

const statusOf = { not_json: 400, invalid_request: 400, unauthorized: 401, too_large: 413, unavailable: 503 } as const;

export type ProblemKind = keyof typeof statusOf;

/** What is wrong with a request, before any of it is handled. */
export class Refusal extends Error {
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.kind = kind;
  }

  /** The refusal as a problem document: https://www.rfc-editor.org/rfc/rfc9457 */
  response(): Response {
    const status = statusOf[this.kind];
    const document = {
      type: 'about:blank',
      title: ja.problem[this.kind],
      status,
      detail: this.message,
      kind: this.kind,
    };
    return Response.json(document, {
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
}
