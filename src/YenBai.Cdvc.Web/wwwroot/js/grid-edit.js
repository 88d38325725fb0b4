// Bảng nhập: typing into a cell. One input serves all cells and lies over the one being edited. It is focused while the key
// that opens it is still on its way down, so the letter, or the composition of a Vietnamese input method, lands in it.
import * as unsent from './unsent.js';
import { grid, codeOf, nameOf, go, near, nextLine, levelsOf, isReadOnly, size, positionOf, at } from './grid-cells.js';
import { label, say } from './grid-words.js';

const editor = () => grid.root.querySelector('.grid-editor');
const list = () => grid.root.querySelector('.grid-levels');

let editing = null; // { td, inPlace: arrows move in the text, levels }

export const isEditing = () => editing !== null;

/** Opens the editor: empty for the key that comes, or with the text to go on with. */
export function edit(td, { text = '', inPlace = false, open = false } = {}) {
  if (isReadOnly(td)) {
    say(td.title.split('\n').at(-1));
    return false;
  }
  editing = { td, inPlace, levels: levelsOf(td) };
  const input = editor();
  input.value = text;
  input.inputMode = editing.levels ? 'text' : 'numeric';
  input.ariaLabel = `Sửa ${label(nameOf(td))}`;
  place();
  input.hidden = false;
  input.focus({ preventScroll: true });
  input.setSelectionRange(text.length, text.length);
  offer(open || (editing.levels && !inPlace));
  return true;
}

/** F2: goes on with what stands there, also with a text not saved yet. */
export const editInPlace = td => edit(td, { text: unsent.draftOf(nameOf(td))?.text ?? codeOf(td), inPlace: true, open: true });

export function place() {
  if (!editing) return;
  const [cell, box] = [editing.td.getBoundingClientRect(), grid.scroller.getBoundingClientRect()];
  const [left, top] = [cell.left - box.left + grid.scroller.scrollLeft, cell.top - box.top + grid.scroller.scrollTop];
  Object.assign(editor().style, { left: `${left}px`, top: `${top}px`, width: `${Math.max(cell.width, 96)}px`, height: `${cell.height}px` });
  Object.assign(list().style, { left: `${left}px`, top: `${top + cell.height}px` });
}

// --- the end of typing --------------------------------------------------------------------------------------------------
function finish() {
  const { td } = editing;
  editing = null;
  editor().hidden = true;
  offer(false);
  return td;
}

function take() {
  const { td, levels } = editing;
  const text = editor().value;
  const chosen = levels && text.trim() ? list().querySelector('[aria-selected="true"]') : null;
  if (chosen) unsent.typed(nameOf(td), chosen.dataset.code);
  finish();
  unsent.commit(nameOf(td));
  return { td, waits: !levels && unsent.isAwaited(text) };
}

/** Saves and moves on, or waits for the answer. */
function leave(next, start) {
  const { td, waits } = take();
  const draft = unsent.draftOf(nameOf(td));
  const onward = next(td);
  go(td, false, start);
  if (waits && draft?.operation) draft.onward = onward;
  else go(onward, false, start);
}

/** The pointer, or the browser, has taken the cursor elsewhere. */
export function leaveQuietly() {
  if (editing) take();
}

export function giveUp() {
  const td = finish();
  unsent.drop(nameOf(td));
  go(td);
}

// --- keys of the editor -------------------------------------------------------------------------------------------------
export function editorKey(event) {
  const { key, shiftKey: shift, ctrlKey: ctrl, altKey: alt } = event;
  if (ctrl || event.metaKey) return false;
  if (alt && key === 'ArrowDown') { offer(true); return true; }
  if (!list().hidden && (key === 'ArrowDown' || key === 'ArrowUp')) { choose(key === 'ArrowDown' ? 1 : -1); return true; }
  if (key === 'Enter') leave(td => nextLine(td, shift ? -1 : 1));
  else if (key === 'Tab') leave(td => beside(td, shift ? -1 : 1) ?? td, startOf(editing.td));
  else if (key === 'Escape') giveUp();
  else if (key === 'F2') editing.inPlace = !editing.inPlace;
  else if (!editing.inPlace && key.startsWith('Arrow')) {
    const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
    leave(td => near(td, down, right));
  } else return false;
  return true;
}

/** The column that Enter comes back to after this Tab. */
export const startOf = td => grid.start ?? positionOf(td).column;

/** The next cell as Tab goes: along the row, then to the next row; undefined after the last. */
export function beside(td, step) {
  const { row, column } = positionOf(td);
  const { columns } = size();
  return at(row, column + step) ?? at(row + step, step > 0 ? 0 : columns - 1);
}

export function editorInput() {
  unsent.typed(nameOf(editing.td), editor().value);
  offer(Boolean(editing.levels));
}

// --- the list of levels -------------------------------------------------------------------------------------------------
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().trim();

/** The levels that a typed text may mean: by digit, by code, by the first letters of the name; "k" is không thuộc diện. */
function meant(levels, text) {
  const typed = fold(text);
  const exact = levels.filter(([code], index) => code === typed || String(index + 1) === typed || (typed === 'k' && code === 'ktd'));
  const begun = levels.filter(([code, name]) => code.startsWith(typed) || fold(name).startsWith(typed));
  return [...new Set([...exact, ...begun])];
}

function offer(open) {
  const levels = editing?.levels;
  const shown = Boolean(open && levels);
  list().hidden = !shown;
  editor().ariaExpanded = String(shown);
  if (!shown) return;
  const typed = editor().value;
  const found = editing.inPlace && typed === codeOf(editing.td) ? levels : meant(levels, typed);
  list().replaceChildren(...(found.length ? found : levels).map(([code, name]) => {
    const option = document.createElement('li');
    Object.assign(option, { role: 'option', id: `muc-${code}`, textContent: name });
    option.dataset.code = code;
    option.ariaSelected = 'false';
    return option;
  }));
  const current = found.length ? list().querySelector(`[data-code="${codeOf(editing.td)}"]`) : null;
  mark(typed && !editing.inPlace ? (found.length ? list().firstChild : null) : current);
}

function mark(option) {
  list().querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
  option?.setAttribute('aria-selected', 'true');
  editor().setAttribute('aria-activedescendant', option?.id ?? '');
}

function choose(step) {
  const options = [...list().children];
  const now = options.findIndex(option => option.ariaSelected === 'true');
  mark(options.at((now + step + (now < 0 && step < 0 ? 1 : 0)) % options.length));
  const chosen = list().querySelector('[aria-selected="true"]');
  editor().value = chosen.textContent;
  unsent.typed(nameOf(editing.td), chosen.dataset.code);
}

/** A level picked with the pointer. */
export function pick(option) {
  unsent.typed(nameOf(editing.td), option.dataset.code);
  const td = finish();
  unsent.commit(nameOf(td));
  go(td);
}
