// Phiếu nhập: the keys and the buttons. What becomes of a typed text is in unsent.js.
import * as unsent from './unsent.js';
import {
  sheet, rowOf, fieldOf, nameOf, fieldNamed, valueField, isChoice, draftOf, usable, rows,
  showSaved, focusField, move, typed, put, commit, drop,
} from './figure-drafts.js';

export { mayLeave } from './unsent.js';
export { open, close } from './figure-drafts.js';

const inSheet = element => sheet?.contains(element);

document.addEventListener('input', event => {
  const field = inSheet(event.target) && fieldOf(event.target);
  if (!field) return;
  typed(field);
  // a choice is made at once; a number only when the cell is left
  if (isChoice(field)) commit(field);
});

// an input joins pasted cells with spaces, and "1 200" of two cells reads like one number: kept apart, they are refused
document.addEventListener('paste', event => {
  const cells = event.clipboardData.getData('text/plain').trim().split(/[\t\r\n]+/);
  if (cells.length < 2 || !inSheet(event.target) || event.target.dataset.field !== 'value') return;
  event.preventDefault();
  document.execCommand('insertText', false, cells.join('; '));
});

document.addEventListener('focusin', event => {
  const field = inSheet(event.target) && fieldOf(event.target);
  if (!field) return;
  unsent.remember(nameOf(field));
  if (!isChoice(field) && !draftOf(field)) showSaved(field);
});

document.addEventListener('focusout', event => {
  const field = inSheet(event.target) && fieldOf(event.target);
  if (!field || isChoice(field)) return;
  // the field still counts as focused while this runs
  if (draftOf(field)) commit(field);
  else queueMicrotask(() => sheet && field.isConnected && !draftOf(field) && showSaved(field));
});

// a button of a row must not take the cursor away and so commit a half-typed text
document.addEventListener('pointerdown', event => {
  if (inSheet(event.target) && event.target.closest('[data-do]')) event.preventDefault();
});

document.addEventListener('click', event => {
  const button = inSheet(event.target) && event.target.closest('[data-do]');
  if (!button) return;
  const row = rowOf(button);
  switch (button.dataset.do) {
    case 'type': put(valueField(row), button.dataset.text); break;
    case 'edit': focusField(valueField(row)); break;
    case 'discard': [...row.querySelectorAll('[data-field]')].forEach(drop); break;
    case 'resend': unsent.resend(row); break;
    case 'carry': carry(); break;
    case 'go': focusField(fieldNamed(`${button.dataset.to} value`)); break;
    case 'panel': openPanel(row); break;
    case 'unsaved': focusField(fieldNamed(unsent.drafts()[0]?.name)); break;
  }
});

function openPanel(row) {
  unsent.dispatch({ item: row.dataset.item, field: 'open' });
}

/** Last period's value for every blank cell that rarely changes. */
function carry() {
  for (const row of rows().filter(r => r.dataset.steady && r.dataset.offer && r.dataset.state === 'blank' && usable(r))) {
    if (!draftOf(valueField(row))) put(valueField(row), row.dataset.offer);
  }
}

document.addEventListener('keydown', event => {
  // Enter and arrows of a Vietnamese input method belong to the composition
  if (!sheet || event.isComposing || event.keyCode === 229 || unsent.isForPopover(event)) return;
  if (goElsewhere(event)) return;
  const field = inSheet(event.target) && fieldOf(event.target);
  if (field && event.ctrlKey && event.key === 'Enter') openPanel(rowOf(field));
  else if (field && (field.dataset.field === 'note' ? noteKey(field, event) : valueKey(field, event))) event.preventDefault();
});

/** Ctrl+↑/↓ (Alt+PageUp/PageDown too): the neighbouring CĐCS, from wherever the cursor is; Shift+F4: carry. */
function goElsewhere(event) {
  const step = event.ctrlKey && { ArrowUp: 'previous', ArrowDown: 'next' }[event.key]
    || event.altKey && { PageUp: 'previous', PageDown: 'next' }[event.key];
  if (step) sheet.querySelector(`[data-go="${step}"][href]`)?.click();
  else if (event.shiftKey && event.key === 'F4') carry();
  else return false;
  event.preventDefault();
  return true;
}

function noteKey(field, event) {
  if (event.key === 'Enter') { commit(field); move(field, 1); return true; }
  if (event.key === 'Escape') { drop(field); return true; }
  return false;
}

function valueKey(field, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const row = rowOf(field);
  switch (event.key) {
    case 'Enter': if (event.shiftKey) leave(field, -1); else enter(field); return true;
    case 'ArrowDown': leave(field, 1); return true;
    case 'ArrowUp': leave(field, -1); return true;
    case 'Escape': drop(field); return true;
    case 'F4': if (row.dataset.offer) put(field, row.dataset.offer); return true;
    case 'F2': if (!isChoice(field)) field.setSelectionRange(field.value.length, field.value.length); return true;
    default: return isChoice(field) && choiceKey(field, event);
  }
}

function enter(field) {
  const row = rowOf(field);
  const draft = draftOf(field);
  const suggestion = row.querySelector('[data-suggestion]')?.dataset.text;
  if (suggestion && draft && !draft.operation && draft.text === draft.sent) put(field, suggestion);
  leave(field, 1);
}

/** Commits and moves on, or waits for the answer. */
function leave(field, step) {
  commit(field);
  const draft = draftOf(field);
  if (draft?.operation && !isChoice(field) && unsent.isAwaited(draft.text)) draft.onward = step;
  else move(field, step);
}

function choiceKey(field, event) {
  const radios = [...field.querySelectorAll('input')];
  const at = radios.indexOf(event.target);
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    // looks along the choices; Space or the digit takes one
    radios[at + (event.key === 'ArrowLeft' ? -1 : 1)]?.focus();
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') { put(field, ''); return true; }
  const chosen = radios[Number(event.key) - 1];
  if (!chosen) return false;
  chosen.focus();
  put(field, chosen.value);
  return true;
}
