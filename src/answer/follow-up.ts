import type { Query, QueryParser } from '../search/query.ts';
import type { Memory } from './context.ts';

/** Words that point at what was said before, at the beginning of a question. */
const pointing =
  /^(それ|その|そこ|あれ|じゃあ|では|で、|ほか|他(に|の)|もっと|詳しく|くわしく|続き|つづき|ちなみに|and\b|what about|more\b|how about)/u;
/** Questions that say only what kind of thing is wanted, or only a city. */
const elliptic =
  /^[^\p{sc=Han}]{0,3}(電話(番号)?|メール(アドレス)?|住所|場所|連絡先|窓口|問い?合わ?せ先?|担当|いつ|どこ|誰|だれ|目標(値)?|現状(値)?|期間|詳細|理由|url|phone|email|address)(は|も|を|って)?.{0,8}$/u;
/** Weight of topical words above which a question stands on its own. */
const enough = 3;

/** Reads a question that leans on the answer before together with that answer's topic; any other as it is. */
export const followUp = (query: Query, memory: Memory | null, parse: QueryParser): Query => {
  if (!memory || memory.topic.length === 0) return query;
  const own = query.slots.reduce((sum, { weight }) => sum + weight, 0);
  const leans = pointing.test(query.normalized) || elliptic.test(query.normalized) || own < enough;
  if (!leans) return query;
  const both = parse(`${query.typed} ${memory.topic.join(' ')}`);
  return {
    ...both,
    typed: query.typed,
    normalized: query.normalized,
    asked: query.asked,
    cities: query.cities,
    followsUp: true,
  };
};
