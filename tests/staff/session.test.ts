import { assert, asyncProperty, integer, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSession, isToken, openSession, sessionSeconds } from '../../src/staff/session.ts';

const token = 'a token';
const start = new Date('2026-10-20T00:00:00Z');
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

describe('a session', () => {
  it('holds until its end and not a moment longer', async () => {
    const session = await openSession(token, start);
    expect(await isSession(session, token, start)).toBe(true);
    expect(await isSession(session, token, later(sessionSeconds - 1))).toBe(true);
    expect(await isSession(session, token, later(sessionSeconds))).toBe(false);
    expect(sessionSeconds).toBe(12 * 60 * 60);
  });

  it('says nothing of the token, and ends when the token changes', async () => {
    const session = await openSession(token, start);
    expect(session).toMatch(/^\d+\.[0-9a-f]{64}$/u);
    expect(await isSession(session, 'another token', start)).toBe(false);
  });

  it('is refused with any one character changed', async () => {
    const session = await openSession(token, start);
    await assert(
      asyncProperty(integer({ min: 0, max: session.length - 1 }), string({ maxLength: 2 }), async (at, other) => {
        const changed = session.slice(0, at) + other + session.slice(at + 1);
        return changed === session || !(await isSession(changed, token, start));
      }),
    );
  });

  it.each([
    '',
    '.',
    '9999999999',
    '9999999999.',
    `9999999999.${'0'.repeat(64)}`,
    `-1.${'0'.repeat(64)}`,
    'x'.repeat(1e5),
  ])('is never %j', async (forged) => {
    expect(await isSession(forged, token, start)).toBe(false);
  });

  it('cannot be made longer by moving its end', async () => {
    const [end = '', signature = ''] = (await openSession(token, start)).split('.');
    expect(await isSession(`${Number(end) + 1}.${signature}`, token, start)).toBe(false);
    expect(await isSession(`0${end}.${signature}`, token, start)).toBe(false);
  });
});

describe('a token', () => {
  it.each([
    ['a token', true],
    ['a toke', false],
    ['a tokens', false],
    ['A token', false],
    ['', false],
  ])('%j is the one set: %s', async (typed, expected) => {
    expect(await isToken(typed, token)).toBe(expected);
  });
});
