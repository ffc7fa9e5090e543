import { ja } from './wording.ja.ts';

/** A message that needs no plan: what to say, and whether to offer questions. */
export type Fixed = { readonly text: string; readonly status: 'clarify' | 'not_found'; readonly suggest: boolean };

type Rule = { readonly pattern: RegExp; readonly fixed: Fixed };

const stop = (text: string): Fixed => ({ text, status: 'not_found', suggest: false });
const offer = (text: string): Fixed => ({ text, status: 'clarify', suggest: true });

/**
 * Messages that are no question about a plan, the gravest first. An emergency has to be one that is happening: plans
 * do treat fires and crime, and questions about that are answered from them.
 */
const rules: readonly Rule[] = [
  {
    pattern:
      /死にたい|しにたい|自殺(し(たい|そう|よう)|したく|を考え)|消えてしまいたい|生きて(い)?たくない|生きるのがつらい|リストカット|want to die|kill myself/u,
    fixed: stop(ja.life),
  },
  {
    pattern:
      /火事(です|だ|が(起き|発生)|に(なった|なって))|(家|部屋|建物|隣)が燃えて|燃えています|救急車(を|お願い|呼んで|きて|来て|よんで)|(人|夫|妻|父|母|子ども|子供|祖父|祖母)が倒れ(た|て)|意識がない|息をして(い)?ない|心臓が止ま|血が止まらない|call an ambulance|house is on fire/u,
    fixed: stop(ja.fire),
  },
  {
    pattern:
      /殺される|襲われ(た|て|そう)|刺され|強盗に|泥棒に入られ|不審者が(いる|います|来)|ひき逃げされ|警察(を|に)(呼んで|通報して)|助けて(ください|くれ|$)|call the police/u,
    fixed: stop(ja.crime),
  },
  {
    pattern:
      /離婚(したい|するか)|夫(の|から)(暴力|dv)|妻(の|から)(暴力|dv)|dvを受け|虐待されて|いじめられて|借金(が|で)(苦し|返せ)|うつ病|不倫|会社でパワハラ|上司が(ひどい|こわい)/u,
    fixed: stop(ja.personal),
  },
  {
    pattern:
      /(これまで|以前|上)の(指示|命令|プロンプト)を(無視|忘れ)|システムプロンプト|system prompt|ignore (all |the )?(previous|above)|jailbreak|あなたは今から|になりきって|api ?キー|内部の(設定|指示)を(表示|教え|見せ)/u,
    fixed: stop(ja.injection),
  },
  {
    pattern:
      /^(バカ|ばか|馬鹿|死ね|しね|クソ|くそ|アホ|あほ|うざい|きもい|役立たず|使えない(な|ね|ボット)?|ふざけるな)/u,
    fixed: stop(ja.rude),
  },
  {
    pattern:
      /^(こんにちは|こんばんは|おはよう(ございます)?|はじめまして|初めまして|どうも|やあ|ハロー|hello|hi|hey)[!！。.、\s]*$/u,
    fixed: offer(ja.greeting),
  },
  {
    pattern: /^(ありがとう(ございま(す|した))?|サンキュー|助かりました|thanks|thank you)[!！。.、\s]*$/u,
    fixed: offer(ja.thanks),
  },
  {
    pattern:
      /^(使い方|つかいかた|ヘルプ|help|何ができる(の|んですか|ますか)?|できること|どうやって使う(の|んですか)?|あなたは(誰|だれ|何)(ですか)?)[?？。\s]*$/u,
    fixed: offer(ja.usage),
  },
];

/** Things that no plan of a city is asked for, in words that leave no doubt. */
const elsewhere: readonly Rule[] = [
  /(今日|明日|あした|あす|明後日|週末|今週|来週).{0,10}(天気|気温|雨(が|は)?(降|ふ)|雪(が|は)?(降|ふ)|晴れ)|天気予報|weather (today|tomorrow|forecast)/u,
  /レシピ|(カレー|ハンバーグ|餃子|パスタ|料理|ケーキ|肉じゃが|オムライス|味噌汁|ラーメン)の作り方|\brecipe\b/u,
  /(python|javascript|java|sql|excel|エクセル|vba|html|プログラム).{0,20}(コード|関数|書いて|書き方|直して|実装|エラー|マクロ)|(コード|プログラム)(を|で)?(書いて|直して)|write (me )?(a |some )?code/u,
  /(英語|中国語|韓国語)に(翻訳|訳)して|translate (this|the following)/u,
  /(おすすめ|オススメ|近く|評判)(の|な)?.{0,6}(ラーメン|らーめん|カフェ|居酒屋|レストラン|ランチ|焼肉|寿司|ごはん屋|飲み屋)/u,
  /占い|星座|運勢|今日の運|おみくじ|horoscope/u,
  /株価|為替|仮想通貨|ビットコイン|宝くじ|競馬|パチンコ/u,
  /(野球|サッカー|オリンピック|ワールドカップ|相撲).{0,12}(結果|勝っ|優勝|順位)|芸能人|アイドル|アニメの|ゲームの攻略/u,
  /(彼氏|彼女|片思い|元カレ|元カノ|好きな人|告白)(と|に|を|が|の)|別れ(たい|そう)|失恋/u,
].map((pattern) => ({ pattern, fixed: stop(ja.notFound.out_of_scope) }));

/** The fixed message for a normalized text; null for anything else. */
export const fixedFor = (normalized: string): Fixed | null =>
  [...rules, ...elsewhere].find(({ pattern }) => pattern.test(normalized))?.fixed ?? null;
