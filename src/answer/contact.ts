import type { Contact } from '../plan/fact.ts';
import { confidence } from '../search/decide.ts';
import type { Entry, Shelf } from '../search/library.ts';
import { options } from '../search/options.ts';
import type { Hit } from '../search/rank.ts';
import type { Draft, Matter, Step } from './matter.ts';

/** Words that ask for a way to reach somebody and are about nothing themselves. */
const contactWords =
  /^(電話|番号|メール|アドレス|メールアドレス|住所|所在地|連絡|先|連絡先|問い合わせ|問合せ|問い合わせる|窓口|相談|相談先|ホームページ|url|郵便|郵便番号|電話番号|phone|number|email|mail|contact|address|call|office|desk|かける|送る|掛ける)$/u;
const asksWhom =
  /(どこ|誰|だれ|何課|どの課|どちら)(に|へ|で)?.{0,8}(相談|問い?合わ?せ|聞け|聞い|連絡|尋ね|電話|言え|申し)|問い?合わ?せ先|連絡先|窓口|担当(課|部署|窓口)|といあわせ|れんらくさき|who (do|should|can) i (ask|contact|call|talk)|contact/u;

const isContact = (fact: Hit['entry']['facts'][number]): fact is Contact => fact.kind === 'contact';

/** Phone numbers, addresses and the like: one organization's, never another's. */
export const contact: Step = (matter) => {
  const { query, hits, words } = matter;
  const types = typesAsked(matter);
  const whom = asksWhom.test(query.normalized);
  if (types.length === 0 && !whom) return null;

  const able = hits.filter(({ entry }) =>
    entry.facts.some((fact) => isContact(fact) && (types.length === 0 || types.includes(fact.type))),
  );
  const topical = query.slots.some(
    ({ label, weight }) => weight > 0.5 && !label.split(' ').every((word) => contactWords.test(word)),
  );
  if (!topical || query.followsUp) {
    const remembered = fromMemory(matter, types) ?? fromDesk(matter, types);
    if (remembered || !topical) return remembered;
  }

  const fitOf = (hit: Hit) => topicOf(hit, matter) + (isDesk(hit) ? options.contact.desk : 0);
  const [best] = [...able].sort((a, b) => fitOf(b) - fitOf(a) || confidence([b], query) - confidence([a], query));
  // Without a phone number or the like being asked for, a contact answers only where nothing answers better.
  if (types.length === 0 && best && best.score < (hits[0]?.score ?? 0) * options.contact.besides) return null;
  if (
    best &&
    topicOf(best, matter) >= options.contact.topic &&
    topicOf(best, matter) >= options.contact.nearby * Math.max(...hits.map((hit) => topicOf(hit, matter))) &&
    confidence([best], query) >= options.contact.threshold
  ) {
    return { status: 'answered', kind: 'contact', hits: [best] };
  }
  if (types.length === 0) return null;
  // A place or site is said in sentences too; a phone number or an e-mail address only in contacts.
  if (types.some((type) => type === 'address' || type === 'url')) return null;
  return {
    status: 'not_found',
    kind: 'contact',
    reason: 'asked_detail_missing',
    lead: words.notFound.asked_detail_missing,
    nearest: hits.slice(0, 3),
  };
};

const isDesk = ({ shelf, entry }: Hit): boolean => shelf.city.desk?.passageId === entry.passage.id;

const typesAsked = ({ query }: Matter): Contact['type'][] => {
  const { asked, normalized } = query;
  const found: Contact['type'][] = [];
  if (asked.includes('phone') && !/電話(する|して|した|で)?(相談|対応)/u.test(normalized)) found.push('tel');
  if (asked.includes('email') && !/安全.?安心.?メール|メール(配信|の配信)/u.test(normalized)) found.push('email');
  if (asked.includes('address')) found.push('address', 'postal', 'place');
  if (asked.includes('url')) found.push('url');
  return found;
};

/** How much of the question's topic, its contact words aside, a hit meets. */
const topicOf = ({ met }: Hit, { query }: Matter): number => {
  let total = 0;
  let own = 0;
  query.slots.forEach(({ label, weight }, at) => {
    if (label.split(' ').every((word) => contactWords.test(word))) return;
    total += weight;
    own += weight * (met[at] ?? 0);
  });
  return total === 0 ? 0 : own / total;
};

const has = (entry: Entry, types: readonly Contact['type'][]): boolean =>
  entry.facts.some((fact) => isContact(fact) && (types.length === 0 || types.includes(fact.type)));

/** "And the phone number?": of what the answer before showed. */
const fromMemory = ({ memory, shelves }: Matter, types: readonly Contact['type'][]): Draft | null => {
  if (!memory || memory.shown.length === 0) return null;
  for (const shelf of shelves) {
    const shown = shelf.entries.filter(({ passage }) => memory.shown.includes(passage.id));
    const near = shelf.entries.find(
      (entry) =>
        has(entry, types) &&
        shown.some(({ plan, section }) => plan === entry.plan && sameBranch(section.path, entry.section.path)),
    );
    if (near) return { status: 'answered', kind: 'contact', hits: [{ shelf, entry: near }] };
  }
  return null;
};

const sameBranch = (a: readonly string[], b: readonly string[]): boolean => {
  const depth = Math.min(a.length, b.length);
  return depth >= 2 && a.slice(0, depth).every((part, at) => part === b[at]);
};

/** Nothing but "whom do I call": the city's desk. */
const fromDesk = ({ shelves, preset, query }: Matter, types: readonly Contact['type'][]): Draft | null => {
  const shelf: Shelf | undefined =
    query.cities.length > 0 || !preset ? (shelves.length === 1 ? shelves[0] : undefined) : preset;
  const entry = shelf?.entries.find(({ passage }) => passage.id === shelf.city.desk?.passageId);
  return shelf && entry && has(entry, types) ? { status: 'answered', kind: 'contact', hits: [{ shelf, entry }] } : null;
};
