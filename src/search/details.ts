import { stem } from './terms.ts';

/**
 * Nouns that name a detail of a matter (its fee, its head, its opening hours) and not the matter: a passage that does not
 * have the noun itself seldom states the detail.
 */
const details = new Set(
  (
    '名前 氏名 会長 代表 代表者 理事長 委員長 部長 課長 担当 担当者 責任者 委員 メンバー 名簿 業者 社名 講師 ' +
    '委託 入札 落札 受注 請け負う 契約 ' +
    '予算 決算 費用 金額 料金 料 月額 年額 総額 値段 価格 単価 上限 利率 金利 利子 返済 担保 保証 税率 報酬 謝礼 会費 参加費 キャンセル 罰則 違約 ' +
    '面積 広い 広さ 定員 人数 件数 実績 内訳 順位 倍率 評価 点数 進捗 結果 効果 割合 満足 推移 ' +
    '日程 日時 曜日 期限 期日 締め切り 締切 締切り 時間 時刻 開始 終了 営業 休み 定休日 休館 開館 閉館 ' +
    '地図 行き方 アクセス 駐車 駐車場 駐輪場 トイレ 車いす 授乳 Wi-Fi wi-fi 充電 ペット 犬 託児 通訳 雨天 ' +
    '基準 条件 資格 要件 年齢 所得 方法 手順 順番 手続き 様式 書類 用紙 申込書 申請書 申し込み 申込 申込み 申し込む 申請 応募 予約 募集 受付 抽選 空き 満員 持ち物 服装 ' +
    '議事録 写真 動画 録画 録音 PDF pdf チラシ 経緯 ' +
    'name head chair president leader director member budget cost fee price rate interest limit amount area capacity number result ' +
    'ranking schedule date deadline hour time map parking toilet wifi requirement eligible eligibility application form apply sign ' +
    'booking reservation photo video contract company minute'
  )
    .split(' ')
    .map(stem),
);

/** Whether a term, in the form that terms have, names a detail. */
export const isDetail = (term: string): boolean => details.has(term);
