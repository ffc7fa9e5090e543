import type { FixedName } from './wording.ts';

/** A message that needs no plan: which sentence to say, and whether it ends the matter or asks back. */
export type Fixed = { readonly says: FixedName | 'out_of_scope'; readonly status: 'clarify' | 'not_found' };

type Rule = { readonly pattern: RegExp; readonly fixed: Fixed };

const stop = (says: Fixed['says']): Fixed => ({ says, status: 'not_found' });
const offer = (says: FixedName): Fixed => ({ says, status: 'clarify' });

/**
 * Messages that are no question about a plan, the gravest first. An emergency has to be one that is happening: plans
 * do treat fires and crime, and questions about that are answered from them.
 */
const rules: readonly Rule[] = [
  {
    pattern:
      /死にたい|しにたい|自殺(し(たい|そう|よう)|したく|を考え)|消えてしまいたい|生きて(い)?たくない|生きるのがつらい|リストカット/u,
    fixed: stop('life'),
  },
  {
    pattern:
      /\b(want|wish|going) to die\b|\b(kill|killing|hurt|hurting) myself\b|\b(end|ending|take|taking) my (own )?life\b|\b(i am|i'm|feel|feeling) suicidal\b|\b(don't|do not) want to (live|be alive)\b/u,
    fixed: stop('life'),
  },
  {
    pattern:
      /火事(です|だ|が(起き|発生)|に(なった|なって))|(家|部屋|建物|隣)が燃えて|燃えています|救急車(を|お願い|呼んで|きて|来て|よんで)|(人|夫|妻|父|母|子ども|子供|祖父|祖母)が倒れ(た|て)|意識がない|息をして(い)?ない|心臓が止ま|血が止まらない/u,
    fixed: stop('fire'),
  },
  {
    pattern:
      /かじ\s?(です|だ|が\s?(おき|はっせい)|に\s?なっ)|(いえ|へや|たてもの|となり)\s?が\s?もえて|きゅうきゅうしゃ\s?(を|お?ねがい|よんで|きて)|(ひと|おっと|つま|ちち|はは|こども)\s?が\s?たおれ|いしきが\s?(ない|ありません)|いきを\s?して\s?い(ない|ません)/u,
    fixed: stop('fire'),
  },
  {
    pattern:
      /\b(house|home|apartment|flat|room|kitchen|building|car) is (on fire|burning)\b|\bthere( is|'s| has been) a fire\b(?! (station|department|brigade|drill|truck|engine|extinguisher|hydrant))|\b(call|need|send) (an|the) ambulance\b|\b(isn't|is not|not|stopped) breathing\b|\b(is|am|was|fell|lying) unconscious\b|\bhaving a (heart attack|stroke)\b|\b(has|just) collapsed\b|\bwon't stop bleeding\b/u,
    fixed: stop('fire'),
  },
  {
    pattern:
      /殺される|襲われ(た|て|そう)|刺され|強盗に|泥棒に入られ|不審者が(いる|います|来)|ひき逃げされ|警察(を|に)(呼んで|通報して)|(^|[、。!\s])助けて(ください|下さい|くれ)?[!。…]*$/u,
    fixed: stop('crime'),
  },
  {
    pattern:
      /ころされ|おそわれ(た|て|そう|まし)|どろぼう\s?(が|に)\s?(はい|い(る|ます))|けいさつ\s?(を|に)\s?(よんで|つうほう)|^たすけて(\s?ください)?[!。\s]*$/u,
    fixed: stop('crime'),
  },
  {
    pattern:
      /\bcall the police\b|\b(was|were|been|got|am|being) (robbed|mugged|attacked|assaulted|stabbed|raped|kidnapped)\b|\b(broke|breaking|broken) into my\b|\b(trying|going|wants|threatening|threatened) to (kill|hurt) me\b|\b(is|am being) (following me|followed|stalked)\b|\bhelp me[!.\s]*$/u,
    fixed: stop('crime'),
  },
  {
    pattern:
      /離婚(したい|するか)|夫(の|から)(暴力|dv)|妻(の|から)(暴力|dv)|dvを受け|虐待されて|いじめられて|借金(が|で)(苦し|返せ)|うつ病|不倫|会社でパワハラ|上司が(ひどい|こわい)|\bmy (husband|wife|partner|boyfriend|girlfriend|father|mother|boss) (hits|beats|abuses|is (hitting|beating|abusing)) me\b/u,
    fixed: stop('personal'),
  },
  {
    pattern:
      /(これまで|以前|上)の(指示|命令|プロンプト)を(無視|忘れ)|システムプロンプト|system prompt|ignore (all |the )?(previous|above)|jailbreak|あなたは今から|になりきって|api ?キー|内部の(設定|指示)を(表示|教え|見せ)/u,
    fixed: stop('injection'),
  },
  {
    pattern:
      /^(バカ|ばか|馬鹿|死ね|しね|クソ|くそ|アホ|あほ|うざい|きもい|役立たず|使えない(な|ね|ボット)?|ふざけるな)/u,
    fixed: stop('rude'),
  },
  {
    pattern:
      /^(こんにちは|こんばんは|おはよう(ございます)?|はじめまして|初めまして|どうも|やあ|ハロー|hello|hi|hey)[!！。.、\s]*$/u,
    fixed: offer('greeting'),
  },
  {
    pattern: /^(ありがとう(ございま(す|した))?|サンキュー|助かりました|thanks|thank you)[!！。.、\s]*$/u,
    fixed: offer('thanks'),
  },
  {
    pattern:
      /^(使い方|つかいかた|ヘルプ|help|how (do i|to) use (this|it)|what can (you do|i ask)( here)?|何ができる(の|んですか|ますか)?|できること|どうやって使う(の|んですか)?|あなたは(誰|だれ|何)(ですか)?)[?？。\s]*$/u,
    fixed: offer('usage'),
  },
];

/** Things that no plan of a city is asked for, in words that leave no doubt. */
const elsewhere: readonly Rule[] = [
  /(今日|明日|あした|あす|明後日|週末|今週|来週).{0,10}(天気|気温|雨(が|は)?(降|ふ)|雪(が|は)?(降|ふ)|晴れ)|天気予報|weather (today|tomorrow|forecast)/u,
  /レシピ|(カレー|ハンバーグ|餃子|パスタ|料理|ケーキ|肉じゃが|オムライス|味噌汁|ラーメン)の作り方|\brecipe\b/u,
  /(python|javascript|java|sql|excel|エクセル|vba|html|プログラム).{0,20}(コード|関数|書いて|書き方|直して|実装|エラー|マクロ)|(コード|プログラム)(を|で)?(書いて|直して)|write (me )?(a |some )?code/u,
  /(英語|中国語|韓国語)に(翻訳|訳)して|translate (this|the following)/u,
  /(おすすめ|オススメ|近く|評判|美味し?い|おいしい|うまい|安い|人気)(の|な)?.{0,6}(ラーメン|らーめん|カフェ|居酒屋|レストラン|ランチ|焼肉|寿司|ごはん屋|飲み屋)/u,
  /占い|星座|運勢|今日の運|おみくじ|horoscope/u,
  /株価|為替|仮想通貨|ビットコイン|宝くじ|競馬|パチンコ/u,
  /(野球|サッカー|オリンピック|ワールドカップ|相撲).{0,12}(結果|勝っ|優勝|順位)|芸能人|アイドル|アニメの|ゲームの攻略/u,
  /(彼氏|彼女|片思い|元カレ|元カノ|好きな人|告白)(と|に|を|が|の)|別れ(たい|そう)|失恋/u,
].map((pattern) => ({ pattern, fixed: stop('out_of_scope') }));

/** The fixed message for a normalized text; null for anything else. */
export const fixedFor = (normalized: string): Fixed | null =>
  [...rules, ...elsewhere].find(({ pattern }) => pattern.test(normalized))?.fixed ?? null;
