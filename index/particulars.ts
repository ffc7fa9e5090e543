import type { City, Desk, Plan } from '../src/plan/plan.ts';
import type { PlanFile } from '../src/search/library.ts';
import { SeedError } from './problem.ts';
import type { SeedCity, SeedPlan } from './seeds.ts';

/** What a seed says of a plan, as the library keeps it. */
export const planOf = (city: SeedCity, { id, meta }: SeedPlan): Plan => ({
  id,
  cityId: city.id,
  title: meta.title,
  titleBasis: meta.titleBasis,
  ...(meta.publisher === undefined ? {} : { publisher: meta.publisher }),
  ...(meta.publisherBasis === undefined ? {} : { publisherBasis: meta.publisherBasis }),
  ...(meta.published === undefined ? {} : { published: meta.published }),
  ...(meta.publishedBasis === undefined ? {} : { publishedBasis: meta.publishedBasis }),
  ...(meta.period ? { period: periodOf(meta.period) } : {}),
  status: meta.status,
  notes: meta.notes,
});

const periodOf = ({ from, to, basis, note }: NonNullable<SeedPlan['meta']['period']>) => ({
  from,
  to,
  basis,
  ...(note === undefined ? {} : { note }),
});

/** What a seed says of a city, with its desk's values cut from the plans. */
export const cityOf = ({ id, file, meta }: SeedCity, plans: readonly PlanFile[]): City => ({
  id,
  name: meta.name,
  reading: meta.reading ?? '',
  ...(meta.english === undefined ? {} : { english: meta.english }),
  aliases: meta.aliases,
  places: meta.places,
  examples: meta.examples,
  examplesInEnglish: meta.examplesInEnglish,
  ...(meta.officeHours === undefined ? {} : { officeHours: meta.officeHours }),
  desk: meta.desk ? deskOf(id, file, meta.desk, plans) : null,
});

/** The desk's values, cut from the contact block in which the named organization stands. */
const deskOf = (
  cityId: string,
  file: string,
  { plan, org }: { readonly plan: string; readonly org: string },
  plans: readonly PlanFile[],
): Desk => {
  const found = plans.find(({ plan: { id } }) => id === plan || id === `${cityId}-${plan}`);
  if (!found) throw new SeedError(file, 'desk.plan', `計画「${plan}」がありません`);
  const contacts = found.facts.filter((fact) => fact.kind === 'contact');
  const own = contacts.find((fact) => fact.org === org || fact.cell.value === org);
  const passage = own ? found.passages[own.passage] : undefined;
  if (!own || !passage) throw new SeedError(file, 'desk.org', `計画「${plan}」の連絡先に「${org}」がありません`);
  const block = contacts.filter((fact) => fact.passage === own.passage);
  const value = (type: string) => block.find((fact) => fact.type === type)?.cell.value;
  const [phone, email, address, url] = [value('tel'), value('email'), value('address'), value('url')];
  return {
    name: own.org ?? org,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
    ...(url === undefined ? {} : { url }),
    passageId: passage.id,
  };
};
