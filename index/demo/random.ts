/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32, public domain). */
export type Random = () => number;

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of a list, by weights of the same length. */
export const pick = <T>(random: Random, list: readonly T[], weights?: readonly number[]): T => {
  if (list.length === 0) throw new Error('Nothing to pick from.');
  if (!weights) return list[Math.floor(random() * list.length)] as T;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random() * total;
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return list[at] as T;
  }
  return list.at(-1) as T;
};
