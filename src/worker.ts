import { env } from 'cloudflare:workers';
import tokens from '@digital-go-jp/design-tokens/dist/tokens.css';
import lexicon from 'artifact/lexicon.bin?module';
import library from 'artifact/library.json?module';
import { createApp, type Settings } from './app.ts';
import { openArtifact } from './artifact.ts';
import rules from './web/style.css';
import { stylesheet } from './web/stylesheet.ts';

/*
 * The composition root. All of this runs once per isolate, in its start-up time, not in the time of a request.
 */

const readSettings = ({ PUBLIC_URL }: Readonly<Record<string, unknown>>): Settings =>
  typeof PUBLIC_URL === 'string' && URL.canParse(PUBLIC_URL) ? { publicUrl: PUBLIC_URL.replace(/\/+$/u, '') } : {};

export default createApp({
  counter: openArtifact(lexicon, library),
  settings: readSettings(env),
  style: stylesheet(tokens, rules),
});
