// Chi tiết ô: its note is a draft like any other text, and Esc or the button gives the cursor back to the cell.
import * as unsent from './unsent.js';

const WORDS = { typing: '', saving: '· đang ghi…', unsaved: '· chưa lưu' };

/** Of a page just opened; "back" puts the cursor into the cell that the panel tells about. */
export function openPanels(root, back) {
  const nameOf = element => `${element.closest('.figure-panel').dataset.cell} note`;
  root.addEventListener('input', event => {
    if (event.target.matches('[data-panel-note]')) unsent.typed(nameOf(event.target), event.target.value);
  });
  root.addEventListener('focusout', event => {
    if (event.target.matches('[data-panel-note]')) unsent.commit(nameOf(event.target));
  });
  root.addEventListener('keydown', event => {
    const panel = event.target.closest('.figure-panel');
    if (!panel || event.isComposing || event.key !== 'Escape' || unsent.isForPopover(event)) return;
    event.preventDefault();
    panel.querySelector('[data-do="close-panel"]').click();
  });
  root.addEventListener('click', event => {
    if (event.target.closest('[data-do="close-panel"]')) back(event.target.closest('.figure-panel').dataset.cell);
  });
}

/** Says how the note of a cell stands, where its panel is open. */
export function showNote(root, cell) {
  const panel = root.querySelector(`.figure-panel[data-cell="${CSS.escape(cell)}"]`);
  if (!panel) return;
  const draft = unsent.draftOf(`${cell} note`);
  const words = !draft ? panel.dataset.touched ? '· đã ghi' : '' : draft.operation ? WORDS[unsent.isOffline() ? 'unsaved' : 'saving'] : WORDS.typing;
  if (draft) panel.dataset.touched = 'true';
  panel.querySelector('.note-state').textContent = words;
}
