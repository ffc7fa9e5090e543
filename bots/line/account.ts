/** A LINE official account: what proves its webhooks and what lets us reply. */
export type Account = {
  /** Id of the city that it belongs to; undefined for the account of all cities. */
  readonly city: string | undefined;
  readonly secret: string;
  readonly accessToken: string;
};

/** Name of an account among others: of its city, or of the one for all cities. */
export const nameOfAccount = ({ city }: Pick<Account, 'city'>): string => city ?? allCities;

export const allCities = 'all';

export type Settings = Readonly<Record<string, string | undefined>>;

const secretName = 'LINE_CHANNEL_SECRET';
const tokenName = 'LINE_CHANNEL_ACCESS_TOKEN';

/**
 * The account that a webhook address belongs to: the city's own where one is set, else the common one. A pair is never
 * mixed, since a token of another account would lose every reply without a sign.
 *
 * @returns the account, or the names of the settings that are missing.
 */
export const accountOf = (settings: Settings, city: string | undefined): Account | { readonly missing: string[] } => {
  const suffix = city === undefined ? '' : `_${city.toUpperCase().replaceAll('-', '_')}`;
  const own = Boolean(settings[secretName + suffix]) || Boolean(settings[tokenName + suffix]);
  const names = own ? [secretName + suffix, tokenName + suffix] : [secretName, tokenName];
  const missing = names.filter((name) => !settings[name]);
  const [secret, accessToken] = names.map((name) => settings[name]);
  return secret && accessToken ? { city, secret, accessToken } : { missing };
};
