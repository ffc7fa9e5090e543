import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCounter } from '../../index/load.ts';

type ContactRow = { readonly plan: string; readonly type: string; readonly org: string; readonly value: string };
type IndicatorRow = {
  readonly plan: string;
  readonly name: string;
  readonly base: { readonly value: string };
  readonly target: { readonly year: string; readonly value: string };
};
type ProgrammeRow = { readonly plan: string; readonly name: string; readonly stages: Readonly<Record<string, string>> };

const rows = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/facts/${name}.json`, import.meta.url), 'utf8')) as Row[];

/** Three ways to ask for each kind of contact. */
const asked: Readonly<Record<string, readonly string[]>> = {
  org: ['問い合わせ先', '担当', '窓口'],
  postal: ['郵便番号', '住所', '所在地'],
  address: ['住所', '所在地', '場所'],
  tel: ['電話番号', '電話', '連絡先'],
  email: ['メールアドレス', 'メール', 'e-mail'],
  url: ['URL', 'ホームページのアドレス', 'リンク'],
  place: ['場所', '住所', '会場'],
};

/** What a contact is of, where that is not its organization: a stall's address is not its landlord's. */
const subjectOf = ({ type, org, value }: ContactRow): string => {
  if (type === 'place') return '吉祥寺まち案内所';
  if (type === 'url') return '産業振興プランの本編';
  return type === 'address' && value.startsWith('吉祥寺') ? 'ハモニカ横丁チャレンジマルシェ' : org;
};

const counter = loadCounter();
const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
const answerTo = (question: string, plan: string): string => {
  const city = counter.planById(plan)?.city.id ?? '';
  const answer = counter.ask({ question, city }, { origin: 'https://example.jp', now: new Date('2026-11-01') });
  return answer.status === 'answered' ? compact(answer.text) : `${answer.status}: ${question}`;
};

describe('every fact answers when asked for in three phrasings made from its fields', () => {
  test.each(rows<ContactRow>('contacts'))('$org $type $value', (row) => {
    for (const word of asked[row.type] ?? []) {
      expect(answerTo(`${subjectOf(row)}の${word}を教えてください`, row.plan)).toContain(compact(row.value));
    }
  });

  test.each(rows<IndicatorRow>('indicators'))('$name', ({ plan, name, base, target }) => {
    expect(answerTo(`${name}の目標値は？`, plan)).toContain(compact(target.value));
    expect(answerTo(`${name} 現状`, plan)).toContain(compact(base.value));
    expect(answerTo(`${name}は${target.year}までにどこまで目指しますか`, plan)).toContain(compact(target.value));
  });

  test.each(rows<ProgrammeRow>('programmes'))('$name', ({ plan, name, stages }) => {
    const [first = '', last = ''] = [stages['28年度'], stages['32年度']];
    expect(answerTo(`${name}は28年度に何をしますか`, plan)).toContain(first);
    expect(answerTo(`${name}の予定`, plan)).toContain(last);
    expect(answerTo(`${name} 32年度`, plan)).toContain(last);
  });
});
