import type { Child, FC } from 'hono/jsx';
import { words } from './wording.ja.ts';

type TableRegionProps = {
  /** Of the caption, which names the region too. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly wide?: boolean;
  /** Whether the cells hold words more than numbers. */
  readonly wordy?: boolean;
  /** The rows. */
  readonly children: readonly Child[];
};

/** A table in a region of its own, which scrolls sideways, by keyboard too, where the screen is narrower. */
export const TableRegion: FC<TableRegionProps> = ({ id, caption, columns, wide = false, wordy = false, children }) => (
  <section class="scroller" aria-labelledby={id} tabindex={0}>
    <table class={`facts figures${wide ? ' figures-wide' : ''}${wordy ? ' figures-wordy' : ''}`}>
      <caption id={id}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {children.length === 0 ? (
          <tr>
            <td colspan={columns.length}>{words.none}</td>
          </tr>
        ) : (
          children
        )}
      </tbody>
    </table>
  </section>
);
