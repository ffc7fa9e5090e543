import { expect } from 'vitest';
import { problemSchema } from '../../src/api/schemas.ts';

/** Checks that a response is a problem document of the given status and kind, and returns its detail. */
export const expectProblem = async (response: Response, status: number, kind: string): Promise<string> => {
  const text = await response.text();
  expect.soft(response.status, text).toBe(status);
  expect.soft(response.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  const problem = problemSchema.parse(JSON.parse(text));
  expect.soft(problem).toMatchObject({ type: 'about:blank', status, kind });
  expect.soft(problem.title).not.toBe('');
  expect.soft(problem.detail).not.toBe('');
  expect(text).not.toMatch(/\bat \S+ \(|\.ts:\d+/u);
  return problem.detail;
};
