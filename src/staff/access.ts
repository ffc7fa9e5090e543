import { verifyWithJwks } from 'hono/jwt';

/** Who comes through Cloudflare Access, https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/ */
export type Access = {
  /** The e-mail address that Access vouches for; null where it does not. Rejects while its keys cannot be fetched. */
  readonly emailOf: (token: string) => Promise<string | null>;
};

type Keys = NonNullable<Parameters<typeof verifyWithJwks>[1]['keys']>;

/** Milliseconds: Access changes its keys every six weeks and keeps the former ones a week longer. */
const keysFreshFor = 3_600_000;
/** Keys that a token names and we have not are asked for at most so often, whoever sends such tokens. */
const askAgainAfter = 60_000;
const domain = '.cloudflareaccess.com';

/** Opens the check of `Cf-Access-Jwt-Assertion`; null where `ACCESS_TEAM_DOMAIN` or `ACCESS_AUD` is unset. */
export const openAccess = (settings: Readonly<Record<string, string | undefined>>, now: () => Date): Access | null => {
  const team = settings.ACCESS_TEAM_DOMAIN?.trim().replace(/^https:\/\/|\/+$/gu, '');
  const audience = settings.ACCESS_AUD?.trim();
  if (!team || !audience) return null;
  const issuer = `https://${team.includes('.') ? team : team + domain}`;
  const certs = settings.ACCESS_CERTS_URL ?? `${issuer}/cdn-cgi/access/certs`;
  let keys: Keys = [];
  let fetched = Number.NEGATIVE_INFINITY;

  const fetchKeys = async (): Promise<void> => {
    const response = await fetch(certs);
    if (!response.ok) throw new Error(`The keys of Access could not be fetched: ${response.status}.`);
    const body = (await response.json()) as { readonly keys?: unknown };
    keys = Array.isArray(body.keys) ? body.keys : [];
    fetched = now().getTime();
  };

  /** Keys that we have go on being good while new ones cannot be had. */
  const renew = async (): Promise<void> => {
    try {
      await fetchKeys();
    } catch (error) {
      if (keys.length === 0) throw error;
    }
  };

  const verify = async (token: string): Promise<string | null> => {
    try {
      const verification = { iss: issuer, aud: audience };
      const payload = await verifyWithJwks(token, { keys, verification, allowedAlgorithms: ['RS256'] });
      return typeof payload.email === 'string' && payload.email !== '' ? payload.email.toLowerCase() : null;
    } catch {
      return null;
    }
  };

  return {
    emailOf: async (token) => {
      const age = now().getTime() - fetched;
      if (age > keysFreshFor) await renew();
      const email = await verify(token);
      if (email !== null || age <= askAgainAfter || age > keysFreshFor) return email;
      await renew();
      return verify(token);
    },
  };
};
