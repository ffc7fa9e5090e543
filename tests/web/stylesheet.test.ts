import { expect, it } from 'vitest';
import { stylesheet } from '../../src/web/stylesheet.ts';

const tokens = ':root {\n  --red: #f00;\n  --error: var(--red);\n  --unused: 1px;\n}';

it('brings the tokens that the rules use, those they refer to, and no others', () => {
  const sheet = stylesheet(tokens, 'p { color: var(--error); margin: var(--own); }');
  expect(sheet).toContain('--error: var(--red);');
  expect(sheet).toContain('--red: #f00;');
  expect(sheet).not.toContain('--unused');
  expect(sheet).not.toContain('--own:');
  expect(sheet).toContain('p { color: var(--error); margin: var(--own); }');
});
