import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { openChat, textOf } from './chat.ts';
import { person, textEvent } from './events.ts';
import { useMessagingApi } from './messaging-api.ts';

const api = useMessagingApi();
const questions = readFileSync(join(import.meta.dirname, '..', 'questions', 'dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { q: string }).q);

const command = { ja: '日本語', easy: 'やさしい日本語', en: 'English' } as const;

it.each(languages)('every question of the development set gets a reply that LINE takes, in %s', async (language) => {
  const source = person();
  const { send } = openChat(api);
  await send(textEvent(command[language], source));
  for (const plain of [false, true]) {
    await send(textEvent(plain ? '文字だけ' : 'カード', source));
    for (const question of questions) {
      expect(textOf(await send(textEvent(question, source))), question).not.toBe('');
    }
  }
  expect(api.invalid).toEqual([]);
});
