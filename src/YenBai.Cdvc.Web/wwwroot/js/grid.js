// Bảng nhập: opens the grid and hands what happens in it to its parts: grid-cells (places, cursor, selection), grid-keys,
// grid-edit (typing), grid-clipboard, grid-words (what is said). What becomes of a typed text is in unsent.js.
import * as unsent from './unsent.js';
import { openPanels } from './figure-panel.js';
import { grid, attach, complete, completeAll, codeOf, go, stayInSight, at, cellOf, placeOf, partsOf, nameOf, isCell } from './grid-cells.js';
import { isEditing, edit, editInPlace, editorKey, editorInput, leaveQuietly, pick, place } from './grid-edit.js';
import { cellKey, step, openPanel } from './grid-keys.js';
import { copy, paste } from './grid-clipboard.js';
import { mark, label, anchor, describe, problemOf } from './grid-words.js';

export { mayLeave } from './unsent.js';
export { pasted, showPreview } from './grid-clipboard.js';

export function open(root) {
  attach(root);
  completeAll();
  unsent.start(root, {
    place: placeOf,
    saved: name => (partsOf(name)[2] === 'note' ? placeOf(name)?.dataset.note : placeOf(name) && codeOf(placeOf(name))) ?? '',
    detail: name => ({ union: partsOf(name)[0], item: partsOf(name)[1], field: partsOf(name)[2] }),
    label, mark, answered, render,
    show: () => {},
    restored: () => {},
  });
  openPanels(root, cell => go(placeOf(cell)));
  grid.scroller.addEventListener('scroll', anchor, { passive: true });
  new MutationObserver(changed).observe(grid.table, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  go(first());
  // after the focus that the router puts on the heading
  setTimeout(() => root.isConnected && resume());
}

export function close() {
  unsent.stop();
  attach(null);
}

const first = () => (unsent.remembered() && placeOf(unsent.remembered())) || at(0, 0);

function resume() {
  const td = first();
  go(td);
  // a text half typed when the page went is typed on
  const draft = td && unsent.draftOf(nameOf(td));
  if (draft && !draft.operation && !problemOf(td)) edit(td, { text: draft.text, inPlace: true });
}

/** The server shows a cell, e.g. the one it has just taken back. */
export function goTo(union, item) {
  const td = grid && cellOf(union, item);
  if (td && !td.parentElement.hidden && !isEditing()) go(td);
}

function answered(draft, problem) {
  const td = placeOf(draft.name);
  if (!problem && draft.onward && grid.active === td && document.activeElement === td) go(draft.onward);
  draft.onward = null;
}

/** Other lines or columns are shown. */
function changed() {
  if (!grid) return;
  completeAll();
  stayInSight();
}

function render(td) {
  complete(td);
  anchor();
  if (td === document.activeElement) describe(td);
}

const inGrid = element => grid?.root.contains(element);
const inTable = element => grid?.scroller.contains(element);

document.addEventListener('keydown', event => {
  if (!inTable(event.target) || unsent.isForPopover(event)) return;
  let taken = false;
  if (event.target.matches('.grid-editor')) taken = !event.isComposing && event.keyCode !== 229 && editorKey(event);
  else if (isCell(event.target)) taken = cellKey(event);
  else if (event.key === 'Escape' && event.target.closest('td')) { go(event.target.closest('td')); taken = true; }
  if (taken) event.preventDefault();
});

document.addEventListener('input', event => {
  if (inTable(event.target) && event.target.matches('.grid-editor') && isEditing()) editorInput();
});

document.addEventListener('focusin', event => {
  if (!isCell(event.target)) return;
  if (event.target !== grid.active) go(event.target);
  unsent.remember(nameOf(event.target));
  describe(event.target);
});

document.addEventListener('focusout', event => {
  if (inTable(event.target) && event.target.matches('.grid-editor')) leaveQuietly();
});

document.addEventListener('copy', event => { if (isCell(document.activeElement)) copy(event); });
document.addEventListener('paste', event => { if (isCell(document.activeElement)) paste(event); });

// --- the pointer ------------------------------------------------------------------------------------------------------
let dragging = false;
let again = false;

document.addEventListener('pointerdown', event => {
  if (!inGrid(event.target)) return;
  const option = event.target.closest('.grid-levels li');
  // a button or a level must not take the cursor away and so end the typing
  if (option || event.target.closest('td [data-do]')) { event.preventDefault(); return; }
  const td = event.target.closest('td[data-item]');
  if (!td || event.button !== 0) return;
  again = td === grid.active && event.pointerType !== 'mouse';
  if (event.pointerType === 'mouse') event.preventDefault();
  leaveQuietly();
  dragging = event.pointerType === 'mouse';
  go(td, event.shiftKey);
});

document.addEventListener('pointerover', event => {
  const td = dragging && inTable(event.target) && event.target.closest('td[data-item]');
  if (td && td !== grid.active) go(td, true);
});

addEventListener('pointerup', () => { dragging = false; });

document.addEventListener('dblclick', event => {
  const td = inTable(event.target) && event.target.closest('td[data-item]');
  if (td && !event.target.closest('[data-do]')) editInPlace(td);
});

document.addEventListener('click', event => {
  if (!inGrid(event.target)) return;
  const option = event.target.closest('.grid-levels li');
  if (option) { pick(option); return; }
  const button = event.target.closest('[data-do]');
  const td = event.target.closest('td[data-item]');
  if (button) act(button.dataset.do, td, button);
  // a finger has no double click: the second touch of a cell opens it
  else if (td && again) editInPlace(td);
});

function act(what, td, button) {
  switch (what) {
    case 'type': unsent.put(nameOf(td), button.dataset.text); go(td); break;
    case 'edit': editInPlace(td); break;
    case 'discard': unsent.drop(nameOf(td)); go(td); break;
    case 'resend': unsent.resend(td); go(td); break;
    case 'unsaved': go(placeOf(unsent.drafts()[0]?.name ?? '')); break;
    case 'undo': case 'redo': step(what); break;
    case 'panel': openPanel(grid.active); break;
    case 'cancel-paste': go(grid.active); break;
    case 'cell': go(cellOf(button.dataset.union, button.dataset.item)); break;
  }
}

addEventListener('resize', () => { if (grid) { place(); anchor(); } });
