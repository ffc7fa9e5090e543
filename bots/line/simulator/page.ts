import type { Language } from '../../../src/language.ts';
import { areasOf } from '../menu/definition.ts';
import { writePress } from '../press.ts';
import { attributes, escaped } from './html.ts';

/** The page that shows a chat as LINE would; `cities` are the accounts that can be tried. */
export const pageHtml = (cities: readonly string[], language: Language = 'ja'): string => `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>まちこたえ LINE シミュレーター</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
<header>
<h1>まちこたえ LINE シミュレーター</h1>
<p>このパソコンのサービスと、署名つきの Webhook でやり取りします。LINE には何も送りません。</p>
<form id="settings">
<label>アカウント <select name="account"><option value="">共通</option>${cities.map((city) => `<option>${escaped(city)}</option>`).join('')}</select></label>
<label>トーク <select name="room"><option value="person">1対1</option><option value="group">グループ</option><option value="mention">グループ（メンションあり）</option></select></label>
<button type="button" data-act="follow">友だち追加</button>
<button type="button" data-act="join">グループに招待</button>
<button type="button" data-act="sticker">スタンプ</button>
<button type="button" data-act="unsend">送信取り消し</button>
<button type="button" data-act="unfollow">ブロック</button>
</form>
</header>
<main>
<div id="chat" role="log" aria-label="トーク" tabindex="0"></div>
<form id="compose">
<label class="hidden" for="text">メッセージ</label>
<input id="text" name="text" autocomplete="off" placeholder="メッセージを入力" maxlength="5000" required>
<button type="submit">送信</button>
<button type="button" id="place">位置情報</button>
</form>
<nav aria-label="リッチメニュー">${areasOf(language).map(menuButton).join('')}</nav>
<h2>職員の部屋（Slack のかわり）</h2>
<div id="room" role="log" aria-label="職員の部屋" tabindex="0"></div>
<form id="staff">
<label>受付番号 <input id="number" name="handOff" inputmode="numeric" pattern="\\d+" required></label>
<label class="hidden" for="answer">返事</label>
<input id="answer" name="text" autocomplete="off" placeholder="職員としての返事" required>
<button type="submit">返事する</button>
<button type="button" data-staff="close">終了する</button>
</form>
</main>
<p id="status" role="status"></p>
</body>
</html>
`;

const menuButton = ({ label, press }: ReturnType<typeof areasOf>[number]): string =>
  `<button type="button"${attributes({ 'data-postback': writePress(press), 'data-said': label })}>${escaped(label)}</button>`;
