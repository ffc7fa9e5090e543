import type { FC } from 'hono/jsx';
import type { ExplainedHit, ExplainedSlot, Explanation } from '../answer/explanation.ts';
import { percent, signed, two } from './numbers.ts';
import { TableRegion } from './table-region.tsx';
import { askedOf, words } from './wording.ja.ts';

/** A slot counts as met from here on. */
const wellMet = 0.5;

/** The passages that were found, best first, with the parts of their scores and what they carry. */
export const HitsTable: FC<{ explanation: Explanation }> = ({ explanation: { hits, candidates, slots } }) => (
  <TableRegion id="hits-table" caption={words.hits.caption(candidates, hits.length)} columns={words.hits.columns} wide>
    {hits.map((hit, at) => (
      <HitRow hit={hit} rank={at + 1} slots={slots} />
    ))}
  </TableRegion>
);

const HitRow: FC<{ hit: ExplainedHit; rank: number; slots: readonly ExplainedSlot[] }> = ({ hit, rank, slots }) => {
  const { parts, raw, met, missing } = hit;
  const levels = slots.map(({ label }, at) => ({ label, level: met[at] ?? 0 }));
  const slotsWith = (isWanted: (level: number) => boolean): string[] =>
    levels.filter(({ level }) => isWanted(level)).map(({ label, level }) => `${label} ${two(level)}`);
  return (
    <tr>
      <th scope="row">
        {rank}. 「{hit.quote}」
        <span class="footnote">{[hit.cityName, hit.planTitle, ...hit.section].join(' ＞ ')}</span>
        <span class="fact-source">
          <a href={hit.url}>
            {words.hits.inSource}
            <span class="visually-hidden">{words.hits.inSourceOf(rank)}</span>
          </a>
        </span>
      </th>
      <td>{two(hit.score)}</td>
      <td>{two(parts.engine)}</td>
      <td>{two(parts.coverage)}</td>
      <td>{two(parts.question)}</td>
      <td>{signed(parts.implied + parts.rest)}</td>
      <td>
        {two(hit.confidence)}
        <span class="footnote">
          {words.hits.raw(percent(raw.coverage), percent(raw.question), percent(raw.absent))}
        </span>
      </td>
      <Items items={slotsWith((level) => level >= wellMet)} />
      <Items items={slotsWith((level) => level < wellMet)} />
      <Items items={missing.map(askedOf)} />
    </tr>
  );
};

const Items: FC<{ items: readonly string[] }> = ({ items }) => (
  <td>
    {items.length === 0 ? (
      words.none
    ) : (
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )}
  </td>
);
