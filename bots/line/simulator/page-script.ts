/** What the page does in the browser; kept as text, since the project has no build for browsers. */
export const pageScript = `
const chat = document.getElementById('chat');
const settings = document.getElementById('settings');
const status = document.getElementById('status');
const say = (text) => { status.textContent = text; };

const act = async (what) => {
  const { account, room } = Object.fromEntries(new FormData(settings));
  const response = await fetch('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ act: what, room, account }),
  });
  if (!response.ok) say(await response.text());
};

// LINE takes quick replies away when the next message comes.
new EventSource('/stream').onmessage = ({ data }) => {
  for (const old of chat.querySelectorAll('.quick')) old.remove();
  chat.insertAdjacentHTML('beforeend', JSON.parse(data));
  chat.scrollTop = chat.scrollHeight;
};

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  const { act: kind, postback, said, text, copy } = button.dataset;
  if (kind) await act({ kind });
  else if (postback !== undefined) await act({ kind: 'postback', data: postback, said: said ?? '' });
  else if (text !== undefined) await act({ kind: 'text', text });
  else if (copy !== undefined) {
    try {
      await navigator.clipboard.writeText(copy);
      say('コピーしました: ' + copy);
    } catch {
      say('コピーできませんでした: ' + copy);
    }
  }
});

document.getElementById('compose').addEventListener('submit', async (event) => {
  event.preventDefault();
  const field = document.getElementById('text');
  const text = field.value.trim();
  field.value = '';
  if (text !== '') await act({ kind: 'text', text });
  field.focus();
});

document.getElementById('place').addEventListener('click', async () => {
  const address = prompt('住所', '東京都小金井市本町6-6-3');
  if (address !== null) await act({ kind: 'location', address });
});
`;
