// Small helps of forms; everything they help with also works without them.

// what is typed into a cell takes the place of what is there, also before the script of its page has come
document.addEventListener('focusin', event => {
  if (event.target.matches?.('input.figure-input')) event.target.select();
});

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-reveal], [data-copy], [data-print]');
  if (button?.dataset.reveal) reveal(button);
  if (button?.dataset.copy) copy(button);
  if (button && 'print' in button.dataset) print();
});

function reveal(button) {
  const input = document.getElementById(button.dataset.reveal);
  const shown = input.type === 'password';
  input.type = shown ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(shown));
  button.textContent = shown ? 'Ẩn' : 'Hiện';
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const said = document.getElementById(button.dataset.copySaid);
  said.textContent = await copied(source) ? 'Đã chép.' : 'Trình duyệt không cho chép; hãy chọn rồi nhấn Ctrl+C.';
}

async function copied(source) {
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    return true;
  } catch {
    // over plain http there is no clipboard but this one
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    return document.execCommand('copy');
  }
}
