import type { Context } from 'hono';
import type { Inquiries } from '../inquiry/open.ts';
import { rolesOf } from '../inquiry/people.ts';
import type { Access } from './access.ts';
import { readSession } from './cookie.ts';
import type { Person } from './person.ts';
import type { Tokens } from './tokens.ts';

/** Who sent a request. */
export type Identity =
  | { readonly kind: 'person'; readonly person: Person }
  /** Somebody whom Access vouches for and who is not on the list of people. */
  | { readonly kind: 'stranger' }
  /** Somebody whom Access vouches for while the list cannot be read: may see what needs no list. */
  | { readonly kind: 'unlisted'; readonly person: Person }
  /** Access vouches for somebody, and this cannot be checked now. */
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'nobody' };

type Parts = { readonly tokens: Tokens; readonly access: Access | null; readonly inquiries: Inquiries | null };

const header = 'cf-access-jwt-assertion';

/** Finds out who sent a request: by what Cloudflare Access says where it stands in front, by a shared password otherwise. */
export const createIdentify =
  ({ tokens, access, inquiries }: Parts) =>
  async (c: Context, now: Date): Promise<Identity> => {
    const assertion = access === null ? undefined : c.req.header(header);
    if (access && assertion !== undefined) return throughAccess(access, assertion, inquiries);
    const session = readSession(c);
    const person = session === undefined ? null : await tokens.personOf(session, now);
    return person ? { kind: 'person', person } : { kind: 'nobody' };
  };

const throughAccess = async (access: Access, assertion: string, inquiries: Inquiries | null): Promise<Identity> => {
  const email = await access.emailOf(assertion).catch(() => undefined);
  if (email === undefined) return { kind: 'unchecked' };
  if (email === null) return { kind: 'stranger' };
  const named = { name: email, by: 'access' } as const;
  try {
    if (!inquiries) return { kind: 'unlisted', person: { ...named, roles: new Map() } };
    const roles = await rolesOf(await inquiries.database(), email);
    if (roles.length === 0) return { kind: 'stranger' };
    const person = { ...named, roles: new Map(roles.map(({ city, role }) => [city, role])) };
    return { kind: 'person', person };
  } catch {
    return { kind: 'unlisted', person: { ...named, roles: new Map() } };
  }
};
