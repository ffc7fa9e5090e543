/** What the page does in the browser; kept as text, since the project has no build for browsers. */
export const pageScript = `
const chat = document.getElementById('chat');
const room = document.getElementById('room');
const settings = document.getElementById('settings');
const status = document.getElementById('status');
const say = (text) => { status.textContent = text; };

const post = async (path, body) => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) say(await response.text());
};

const act = (what) => {
  const { account, room: where } = Object.fromEntries(new FormData(settings));
  return post('/act', { act: what, room: where, account });
};

// LINE takes quick replies away when the next message comes.
new EventSource('/stream').onmessage = ({ data }) => {
  const { place, html } = JSON.parse(data);
  const list = place === 'room' ? room : chat;
  for (const old of list.querySelectorAll('.quick')) old.remove();
  list.insertAdjacentHTML('beforeend', html);
  list.scrollTop = list.scrollHeight;
};

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  const { act: kind, postback, said, text, copy, fill, staff } = button.dataset;
  if (fill !== undefined) {
    const field = document.getElementById('text');
    field.value = fill;
    field.focus();
  }
  if (kind) await act({ kind });
  else if (staff) await post('/staff', { kind: staff, handOff: document.getElementById('number').value });
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

document.getElementById('staff').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { handOff, text } = Object.fromEntries(new FormData(event.target));
  await post('/staff', { kind: 'answer', handOff, text });
});

document.getElementById('place').addEventListener('click', async () => {
  const address = prompt('住所', '東京都小金井市本町6-6-3');
  if (address !== null) await act({ kind: 'location', address });
});
`;
