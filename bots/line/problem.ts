const statusOf = { not_json: 400, unauthorized: 401, too_large: 413, unavailable: 503 } as const;

const titleOf: Record<ProblemKind, string> = {
  not_json: 'JSON として読めません',
  unauthorized: '署名を確かめられません',
  too_large: '本文が大きすぎます',
  unavailable: 'いまは使えません',
};

export type ProblemKind = keyof typeof statusOf;

/** A problem document (https://www.rfc-editor.org/rfc/rfc9457) of the shape that the service's API sends. */
export const problem = (kind: ProblemKind, detail: string): Response =>
  Response.json(
    { type: 'about:blank', title: titleOf[kind], status: statusOf[kind], detail, kind },
    { status: statusOf[kind], headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
  );
