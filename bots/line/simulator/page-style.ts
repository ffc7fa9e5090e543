/** The simulator's style sheet. */
export const pageStyle = `
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; font: 16px/1.6 'Noto Sans CJK JP', 'Hiragino Sans', sans-serif; background: #e8ecf2; color: #1a1a1a; }
header, main, #status { width: 100%; max-width: 720px; margin: 0 auto; padding: 8px 12px; }
h1 { font-size: 20px; margin: 0; }
header p { margin: 4px 0 8px; font-size: 14px; }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
select, input, button { font: inherit; min-height: 44px; padding: 4px 12px; border: 1px solid #616161; border-radius: 8px; background: #fff; color: #1a1a1a; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid #0017c1; outline-offset: 2px; }
main { flex: 1; display: flex; flex-direction: column; gap: 8px; }
h2 { font-size: 16px; margin: 16px 0 0; }
.sender { margin: 8px 0 -4px; font-size: 14px; color: #333; }
#room { max-height: 30vh; min-height: 60px; overflow-y: auto; padding: 12px; background: #e0dce6; border-radius: 12px; }
#staff [name=handOff] { width: 80px; } #staff [name=text] { flex: 1; min-width: 160px; }
#chat { height: 60vh; overflow-y: auto; padding: 12px; background: #c9d6e6; border-radius: 12px; }
.row { display: flex; margin: 8px 0; }
.row.person { justify-content: flex-end; }
.balloon { margin: 0; max-width: 80%; padding: 8px 12px; border-radius: 16px; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
.person .balloon { background: #b9f2b0; }
.quoted { display: block; padding-left: 8px; margin-bottom: 6px; border-left: 3px solid #4d4d4d; color: #4d4d4d; font-size: 14px; }
.note, .trouble { text-align: center; font-size: 14px; margin: 8px 0; }
.trouble { background: #fff; color: #a30000; padding: 4px; }
.flex { max-width: 100%; min-width: 0; }
.carousel { display: flex; gap: 8px; overflow-x: auto; padding-bottom: 8px; }
.bubble { width: 300px; flex: none; background: #fff; border-radius: 16px; overflow: hidden; display: flex; flex-direction: column; }
.header { padding: 16px 16px 0; } .body { padding: 12px 16px; flex: 1; } .footer { padding: 8px; }
.box { display: flex; width: 100%; text-align: left; }
button.box, a.box { border: 0; background: none; padding: 4px 0; min-height: 44px; color: inherit; text-decoration: none; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; min-width: 0; }
.bubble hr { width: 100%; border: 0; border-top: 1px solid #d8d8db; margin: 12px 0; }
.flex-button { display: flex; align-items: center; justify-content: center; min-height: 44px; width: 100%; border-radius: 8px; text-decoration: none; }
.flex-button.primary { background: #0017c1; border-color: #0017c1; color: #fff; }
.flex-button.link { background: #fff; border-color: transparent; color: #0017c1; }
.quick { display: flex; flex-wrap: wrap; gap: 6px; justify-content: flex-end; margin: 8px 0; }
.quick-button { border-radius: 22px; color: #0017c1; border-color: #0017c1; }
#compose input { flex: 1; min-width: 160px; }
nav { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; }
nav button { min-height: 56px; color: #00118f; font-weight: 700; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
#status { min-height: 40px; font-size: 14px; }
`;
