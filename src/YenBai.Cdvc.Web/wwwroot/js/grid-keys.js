// Bảng nhập: the keys while a cell has the cursor and nothing is being typed, as in a spreadsheet.
import * as unsent from './unsent.js';
import { grid, go, near, nextLine, jump, at, size, positionOf, block, nameOf, unionOf, selectAll, isReadOnly } from './grid-cells.js';
import { edit, editInPlace, beside, startOf } from './grid-edit.js';
import { problemOf, say } from './grid-words.js';

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
// keys that an input method or a dead key is still working on
const COMPOSING = ['Process', 'Dead', 'Unidentified'];

/** True when the key is the grid's; false leaves it to the browser. */
export function cellKey(event) {
  const { key, shiftKey: shift, altKey: alt } = event;
  const td = grid.active;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.isComposing || event.keyCode === 229 || COMPOSING.includes(key)) {
    // not prevented: what is being composed goes on in the editor
    if (!ctrl) edit(td);
    return false;
  }
  if (alt) {
    if (key === 'ArrowDown') editInPlace(td);
    return key === 'ArrowDown';
  }
  if (ARROWS[key]) {
    const [down, right] = ARROWS[key];
    go((ctrl ? jump : near)(td, down, right), shift);
    return true;
  }
  if (ctrl) return controlKey(td, key.toLowerCase(), shift);
  if (key.length === 1) {
    edit(td);
    return isReadOnly(td);
  }
  return otherKey(td, key, shift);
}

function controlKey(td, key, shift) {
  const { rows, columns } = size();
  switch (key) {
    case 'home': go(at(0, 0), shift); return true;
    case 'end': go(at(rows - 1, columns - 1), shift); return true;
    case 'a': selectAll(); return true;
    case 'z': step(shift ? 'redo' : 'undo'); return true;
    case 'y': step('redo'); return true;
    case 'enter': openPanel(td); return true;
    default: return false;
  }
}

function otherKey(td, key, shift) {
  const { row } = positionOf(td);
  const { columns } = size();
  switch (key) {
    case 'Enter': if (!answer(td)) go(nextLine(td, shift ? -1 : 1)); return true;
    case 'Tab': {
      const next = beside(td, shift ? -1 : 1);
      go(next, false, startOf(td));
      return next !== undefined;
    }
    case 'Home': go(at(row, 0), shift); return true;
    case 'End': go(at(row, columns - 1), shift); return true;
    case 'PageDown': go(near(td, page(), 0), shift); return true;
    case 'PageUp': go(near(td, -page(), 0), shift); return true;
    case 'F2': editInPlace(td); return true;
    case 'F4': if (td.dataset.offer && !isReadOnly(td)) unsent.put(nameOf(td), td.dataset.offer); return true;
    case 'Backspace': edit(td); return true;
    case 'Delete': blank(); return true;
    case 'Escape': unsent.draftOf(nameOf(td)) ? unsent.drop(nameOf(td)) : go(td); return true;
    default: return false;
  }
}

const page = () => Math.max(1, Math.floor(grid.scroller.clientHeight / grid.active.offsetHeight) - 2);

/** Enter in a cell that was asked about: takes the suggestion, or goes to the buttons of the choice. */
function answer(td) {
  const draft = unsent.draftOf(nameOf(td));
  const panel = problemOf(td);
  if (!panel || draft?.operation) return false;
  const suggestion = panel.querySelector('[data-suggestion]');
  if (suggestion) suggestion.click();
  else panel.querySelector('[data-do="resend"]')?.focus();
  return Boolean(suggestion) || panel.contains(document.activeElement);
}

/** Empties the selected cells: one step to take back. */
function blank() {
  const cells = block().flat().filter(td => !isReadOnly(td) && (td.dataset.state !== 'blank' || unsent.draftOf(nameOf(td))));
  const together = cells.length > 1 ? unsent.newId() : undefined;
  for (const td of cells) unsent.put(nameOf(td), '', { step: together });
}

export function step(field) {
  if (unsent.isOffline()) say('Đang mất kết nối: chưa hoàn tác hay làm lại được.');
  else unsent.dispatch({ field, operationId: unsent.newId() });
}

export function openPanel(td) {
  unsent.dispatch({ field: 'open', union: unionOf(td), item: td.dataset.item });
}
