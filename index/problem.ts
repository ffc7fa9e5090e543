/** A mistake in the seeds: says which file, where in it, what is wrong and what to do. Fails the build. */
export class SeedError extends Error {
  readonly kind = 'seed';
  readonly file: string;
  /** 1-based line, or the path of a field such as `period.from`; null where neither applies. */
  readonly place: number | string | null;

  constructor(file: string, place: number | string | null, problem: string) {
    const where = place === null ? file : typeof place === 'number' ? `${file}:${place}` : `${file} の ${place}`;
    super(`${where}: ${problem}`);
    this.file = file;
    this.place = place;
  }
}
