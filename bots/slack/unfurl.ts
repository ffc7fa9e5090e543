import type { ChannelPort } from '../../src/channel.ts';
import { type Block, context, escapedPieces, markdownSection } from './blocks.ts';
import { limits } from './limits.ts';
import { shownQuote, sourceLine, warningBlocks } from './quote.ts';
import { quotesOf } from './render.ts';

/** The passage that an address of ours shows; null for any other address. */
export const passageIdOf = (url: string, origins: readonly string[]): string | null => {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  for (const base of origins) {
    const home = new URL(base);
    const path = `${home.pathname.replace(/\/+$/u, '')}/p/`;
    if (origin !== home.origin || !pathname.startsWith(path)) continue;
    try {
      return decodeURIComponent(pathname.slice(path.length)) || null;
    } catch {
      return null;
    }
  }
  return null;
};

/** The quote behind an address, as a quotation with plan and page; null where there is none. */
export const unfurlOf = (port: ChannelPort, url: string, origins: readonly string[]): Block[] | null => {
  const id = passageIdOf(url, origins);
  const message = id === null ? null : port.passage(id);
  const [quote] = message ? quotesOf(message) : [];
  if (!quote) return null;
  const [text = ''] = escapedPieces(shownQuote(quote), limits.sectionText - 200, 1_000);
  return [
    markdownSection(
      text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
    ),
    context(sourceLine(quote)),
    ...warningBlocks(quote.warnings),
  ];
};
