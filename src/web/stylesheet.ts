/** `--name: value;` in a sheet of design tokens. */
const declaration = /(--[a-z0-9-]+):\s*([^;]+);/gu;
const reference = /var\((--[a-z0-9-]+)\)/gu;

/**
 * The one style sheet of the pages: our own rules, after those of the design tokens that the rules use.
 *
 * @param tokens `tokens.css` of @digital-go-jp/design-tokens
 * @param rules our own rules, which name tokens as `var(--…)`
 */
export const stylesheet = (tokens: string, rules: string): string => {
  const values = new Map([...tokens.matchAll(declaration)].map(([, name = '', value = '']) => [name, value]));
  const used = new Set<string>();
  const use = (text: string): void => {
    for (const [, name = ''] of text.matchAll(reference)) {
      const value = values.get(name);
      if (value === undefined || used.has(name)) continue;
      used.add(name);
      use(value);
    }
  };
  use(rules);
  const root = [...used].map((name) => `  ${name}: ${values.get(name)};`).join('\n');
  return `:root {\n${root}\n}\n\n${rules}`;
};
