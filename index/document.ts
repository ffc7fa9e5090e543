import type { Reading } from './block.ts';
import { commonHeadings } from './headings.ts';
import { readMarkdown } from './markdown.ts';
import { readOutline } from './outline.ts';
import { type Composed, compose } from './passages.ts';
import { readPlain } from './plain.ts';
import type { SeedPlan } from './seeds.ts';
import { readSource, type Source } from './source.ts';

/** A plan's source taken apart. */
export type Document = Composed & { readonly source: Source; readonly oddities: Reading['oddities'] };

/** Reads a plan's source by its outline where it has one, as Markdown or as plain text otherwise. */
export const readDocument = (plan: SeedPlan): Document => {
  const source = readSource(plan.source.text);
  const reading = readBlocks(plan, source);
  return { ...compose(plan.id, source, reading), source, oddities: reading.oddities };
};

const readBlocks = (plan: SeedPlan, source: Source): Reading => {
  if (plan.outline) return readOutline(plan.outline.file, plan.outline.text, source);
  if (plan.source.markdown) return readMarkdown(source);
  const { headings, pages } = plan.meta.layout;
  return readPlain(source, { headings: headings ?? commonHeadings, pages: pages ?? null });
};
