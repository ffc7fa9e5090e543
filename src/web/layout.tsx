import { html, raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { words } from './wording.ja.ts';

type LayoutProps = {
  readonly title: string;
  /** Which entry of the navigation this page is. */
  readonly current?: 'ask' | 'plans';
  readonly wide?: boolean;
  /** What stands between the header and the page itself. */
  readonly before?: Child;
  readonly children: Child;
};

const NavLink: FC<{ href: string; current: boolean; children: Child }> = ({ href, current, children }) => (
  <li>
    <a href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  </li>
);

/** The frame of every page. No script anywhere: the pages are complete without one. */
const Layout: FC<LayoutProps> = ({ title, current, wide = false, before, children }) => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <title>{title}</title>
      <link rel="stylesheet" href="/style.css" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    </head>
    <body>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="site-header">
        <div class={wide ? 'frame frame-wide' : 'frame'}>
          <p class="site-name">
            <a href="/">{words.site}</a>
            <span class="tagline">{words.tagline}</span>
          </p>
          <nav class="site-nav" aria-label={words.nav.label}>
            <ul>
              <NavLink href="/" current={current === 'ask'}>
                {words.nav.ask}
              </NavLink>
              <NavLink href="/plans" current={current === 'plans'}>
                {words.nav.plans}
              </NavLink>
            </ul>
          </nav>
        </div>
      </header>
      {before}
      <main id="main" class={wide ? 'frame frame-wide' : 'frame'} tabindex={-1}>
        {children}
      </main>
      <footer class="site-footer">
        <div class={wide ? 'frame frame-wide' : 'frame'}>
          <p>{words.footer.promise}</p>
          <p>{words.footer.check}</p>
          <p>
            <a href="/openapi.json">{words.footer.api}</a>
          </p>
        </div>
      </footer>
    </body>
  </html>
);

/** A whole document with the given contents. */
export const page = (props: LayoutProps) => html`${raw('<!doctype html>')}${<Layout {...props} />}`;
