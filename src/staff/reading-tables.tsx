import type { FC } from 'hono/jsx';
import type {
  ExplainedConcept,
  ExplainedImplied,
  ExplainedSign,
  ExplainedSlot,
  ExplainedTerm,
} from '../answer/explanation.ts';
import { signs as signNames } from '../answer/signs.ja.ts';
import { percent, two } from './numbers.ts';
import { TableRegion } from './table-region.tsx';
import { words } from './wording.ja.ts';

/** The words of the question as they are searched for. */
export const TermsTable: FC<{ terms: readonly ExplainedTerm[] }> = ({ terms }) => (
  <TableRegion id="terms" caption={words.terms.caption} columns={words.terms.columns}>
    {terms.map(({ text, weight, rarity, known }) => (
      <tr>
        <th scope="row">{text}</th>
        <td>{two(weight)}</td>
        <td>{two(rarity)}</td>
        <td>{known ? words.terms.known : words.terms.unknown}</td>
      </tr>
    ))}
  </TableRegion>
);

/** The groups of the thesaurus that the question says. */
export const ConceptsTable: FC<{ concepts: readonly ExplainedConcept[] }> = ({ concepts }) => (
  <TableRegion id="concepts" caption={words.concepts.caption} columns={words.concepts.columns}>
    {concepts.map(({ name, field, words: said, weight }) => (
      <tr>
        <th scope="row">{name}</th>
        <td>{field}</td>
        <td>{two(weight)}</td>
        <td>{said.length === 0 ? words.concepts.heard : said.join(' ')}</td>
      </tr>
    ))}
  </TableRegion>
);

/** The groups that the question as a whole seems to mean. */
export const ImpliedTable: FC<{ implied: readonly ExplainedImplied[] }> = ({ implied }) => (
  <TableRegion id="implied" caption={words.implied.caption} columns={words.implied.columns}>
    {implied.map(({ name, field, likeness }) => (
      <tr>
        <th scope="row">{name}</th>
        <td>{field}</td>
        <td>{two(likeness)}</td>
      </tr>
    ))}
  </TableRegion>
);

/** What made the search so sure, or so unsure. */
export const SignsTable: FC<{ signs: readonly ExplainedSign[] }> = ({ signs }) => (
  <TableRegion id="signs" caption={words.signs.caption} columns={words.signs.columns}>
    {signs.map(({ sign, value, part }) => (
      <tr>
        <th scope="row">{signNames[sign]}</th>
        <td>{two(value)}</td>
        <td>{two(part)}</td>
      </tr>
    ))}
  </TableRegion>
);

/** What an answer should have to do with, and what else counts for it. */
export const SlotsTable: FC<{ slots: readonly ExplainedSlot[] }> = ({ slots }) => (
  <TableRegion id="slots" caption={words.slots.caption} columns={words.slots.columns}>
    {slots.map(({ label, weight, share, concepts }) => (
      <tr>
        <th scope="row">{label}</th>
        <td>{percent(share)}</td>
        <td>{two(weight)}</td>
        <td>
          {concepts.length === 0
            ? words.slots.itselfOnly
            : concepts.map(({ name, relation, factor }) => words.slots.relative(relation, name, factor)).join('、')}
        </td>
      </tr>
    ))}
  </TableRegion>
);
