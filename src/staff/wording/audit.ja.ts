import type { Change } from '../../inquiry/audit.ts';

/** Who changed what. */
export const auditWords = {
  title: '操作の記録',
  intro: '職員が変えたことの記録です。3年間残します。質問や返答の文は載りません。',
  caption: '操作',
  columns: ['日時', 'だれが', '操作', '対象', '市', '内容'],
  actions: {
    switch_on: '止めた',
    switch_off: '再開した',
    curated_saved: '市の回答を保存した',
    curated_withdrawn: '市の回答を取り下げた',
    curated_undone: '市の回答を前の版に戻した',
    hand_off_answered: '担当者として返答した',
    hand_off_closed: '担当者への質問を終了した',
    proposal_decided: '提案の状態を変えた',
    staff_added: '職員を登録した',
    staff_removed: '職員を外した',
    exported: 'CSVを保存した',
  } satisfies Record<Change['action'], string>,
} as const;
