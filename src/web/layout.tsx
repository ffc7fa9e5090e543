import { html, raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { japaneseReader, type Reader, tagOf } from './reader.ts';

type LayoutProps = {
  /** Who reads it; in Japanese alone where unset. */
  readonly reader?: Reader;
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

/** The same page in the other languages, each named in itself. */
const Languages: FC<{ reader: Reader }> = ({ reader: { language: own, words, choices } }) =>
  choices.length === 0 ? null : (
    <nav class="site-nav languages" aria-label={words.languages.label}>
      <ul>
        {choices.map(({ language, name, address }) => (
          <li>
            <a
              href={address}
              lang={tagOf(language)}
              hreflang={tagOf(language)}
              aria-current={language === own ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

/** The frame of every page. No script anywhere: the pages are complete without one. */
const Layout: FC<LayoutProps> = ({ reader = japaneseReader, title, current, wide = false, before, children }) => {
  const { words, linkTo, tag } = reader;
  return (
    <html lang={tag}>
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
              <a href={linkTo('/')}>{words.site}</a>
              <span class="tagline">{words.tagline}</span>
            </p>
            <nav class="site-nav" aria-label={words.nav.label}>
              <ul>
                <NavLink href={linkTo('/')} current={current === 'ask'}>
                  {words.nav.ask}
                </NavLink>
                <NavLink href={linkTo('/plans')} current={current === 'plans'}>
                  {words.nav.plans}
                </NavLink>
              </ul>
            </nav>
            <Languages reader={reader} />
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
              <a href={linkTo('/privacy')}>{words.footer.privacy}</a>
            </p>
            <p>
              <a href="/openapi.json">{words.footer.api}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
};

/** A whole document with the given contents. */
export const page = (props: LayoutProps) => html`${raw('<!doctype html>')}${<Layout {...props} />}`;
