// Phiếu nhập: the keys, the texts being typed, and the one event that carries a cell to the server.
// A draft is a text that no answer "saved" covers yet. Drafts outlive a lost connection and a reload (sessionStorage),
// and are sent again under the operation id they were first sent with, which the server answers only once.
// Nothing is parsed here: FigureText on the server is the only reader of figures.

Blazor.registerCustomEventType('figurecommit', { createEventArgs: event => event.detail });

const SLOW = 6000;
const OFFLINE = /components-reconnect-(show|retrying|paused|failed|rejected)/;
// such a text never raises a question, so the cursor need not wait for the answer
const PLAIN = /^\s*(\d*|k|ktd)\s*$/i;
const connection = document.getElementById('components-reconnect-modal');
const WORDS = { typing: 'Đang gõ', saving: 'Đang ghi…', unsaved: 'Chưa lưu' };

let sheet = null; // { root, key, drafts: Map, observer }
let reloading = false;

export function open(root) {
  close();
  sheet = { root, key: `cdvc.nhap/${root.dataset.sheet}`, drafts: new Map(), observer: new MutationObserver(answered) };
  sheet.observer.observe(root, { subtree: true, attributeFilter: ['data-revision'] });
  restore();
  // after the focus that the router puts on the heading
  setTimeout(() => { if (root.isConnected && matchMedia('(pointer: fine)').matches) focusField(firstBlank()); });
}

export function close() {
  sheet?.observer.disconnect();
  sheet = null;
}

/** Asked before another page is opened: waits for what is on its way, then asks about the rest. */
export async function mayLeave() {
  if (!sheet) return true;
  for (const draft of sheet.drafts.values()) commit(draft.field);
  for (let waited = 0; waited < 2000 && [...sheet.drafts.values()].some(d => d.operation); waited += 20) {
    await new Promise(done => setTimeout(done, 20));
  }
  if (!sheet.drafts.size) return true;
  const names = [...sheet.drafts.values()].map(d => rowOf(d.field).querySelector('label').textContent.trim());
  if (!confirm(`Còn ${names.length} ô chưa lưu:\n${names.join('\n')}\n\nRời trang này thì số vừa gõ ở các ô đó sẽ mất. Vẫn rời trang?`)) return false;
  sheet.drafts.clear();
  keep();
  return true;
}

// --- rows and fields ------------------------------------------------------------------------------------------------
const rowOf = element => element.closest('[data-item]');
const fieldOf = element => element.closest?.('[data-field]');
const valueField = row => row.querySelector('[data-field="value"]');
const isChoice = field => field.role === 'radiogroup';
const draftOf = field => sheet.drafts.get(nameOf(field));
const nameOf = field => `${rowOf(field).dataset.item} ${field.dataset.field}`;
const usable = row => row.checkVisibility() && !valueField(row).matches(':disabled') && !valueField(row).querySelector(':disabled');
const rows = () => [...sheet.root.querySelectorAll('[data-item]')];
const fieldNamed = name => {
  const [item, kind] = name.split(' ');
  return sheet.root.querySelector(`[data-item="${CSS.escape(item)}"] [data-field="${kind}"]`);
};

const read = field => isChoice(field) ? field.querySelector(':checked')?.value ?? '' : field.value;
const saved = field => (field.dataset.field === 'note' ? rowOf(field).dataset.note : rowOf(field).dataset.code) ?? '';

function write(field, text) {
  if (isChoice(field)) for (const radio of field.querySelectorAll('input')) radio.checked = radio.value === text;
  else if (field.value !== text) field.value = text;
}

/** What is saved: plain digits where the cursor is, "6.900" elsewhere. */
function showSaved(field) {
  const here = document.activeElement === field;
  write(field, isChoice(field) || here || field.dataset.field === 'note' ? saved(field) : rowOf(field).dataset.shown ?? '');
  if (here) field.select();
}

function focusField(field) {
  if (!field) return;
  (isChoice(field) ? field.querySelector(':checked') ?? field.querySelector('input') : field).focus();
  rowOf(field).scrollIntoView({ block: 'nearest' });
}

function firstBlank() {
  const own = rows().filter(usable);
  const row = own.find(r => !r.closest('.not-asked') && r.dataset.state === 'blank' && !draftOf(valueField(r))) ?? own[0];
  return row && valueField(row);
}

function move(field, step) {
  const own = rows().filter(usable);
  const next = own[own.indexOf(rowOf(field)) + step];
  if (next) focusField(valueField(next));
  else if (step > 0) sheet.root.querySelector('[data-go="end"]')?.focus();
}

// --- drafts ---------------------------------------------------------------------------------------------------------
function typed(field) {
  const text = read(field);
  const draft = draftOf(field);
  if (draft) draft.text = text;
  else sheet.drafts.set(nameOf(field), { field, text, version: Number(rowOf(field).dataset.version) });
  keep();
}

function put(field, text) {
  write(field, text);
  typed(field);
  commit(field);
}

/** Sends what was typed, unless it is what is saved or what was just answered. */
function commit(field) {
  const draft = draftOf(field);
  if (!draft) return;
  if (draft.operation) draft.again = draft.text !== draft.sent;
  else if (draft.text === saved(field)) drop(field);
  else if (!(rowOf(field).dataset.problem && draft.text === draft.sent)) send(draft);
}

function drop(field) {
  sheet.drafts.delete(nameOf(field));
  keep();
  if (rowOf(field).dataset.problem) dispatch({ item: rowOf(field).dataset.item, field: 'discard' });
  showSaved(field);
}

function send(draft) {
  // one save at a time in a row: the next is based on the version the first one makes
  const row = rowOf(draft.field);
  if ([...sheet.drafts.values()].some(d => d.operation && rowOf(d.field) === row)) {
    draft.again = true;
    return;
  }
  Object.assign(draft, { operation: newId(), sent: draft.text, again: false });
  keep();
  transmit(draft);
}

function transmit(draft) {
  const { operation, sent, version, field } = draft;
  setTimeout(() => sheet && draft.operation === operation && mark(field), SLOW);
  draft.since = Date.now();
  mark(field);
  dispatch({ item: rowOf(field).dataset.item, field: field.dataset.field, text: sent, operationId: operation, version });
}

function dispatch(detail) {
  // while the connection is down Blazor would throw the event away
  if (!isOffline()) sheet.root.dispatchEvent(new CustomEvent('figurecommit', { bubbles: true, detail }));
}

function answered(mutations) {
  for (const row of new Set(mutations.map(m => m.target))) {
    const own = [...sheet.drafts.values()].filter(d => rowOf(d.field) === row);
    const draft = own.find(d => d.operation && d.operation === row.dataset.answered);
    if (draft) settle(row, draft, own);
    for (const field of row.querySelectorAll('[data-field]')) draftOf(field) || showSaved(field);
    for (const next of own.filter(d => d.again && !d.operation && sheet.drafts.has(nameOf(d.field)))) send(next);
  }
  keep();
}

function settle(row, draft, own) {
  draft.operation = null;
  const problem = row.dataset.problem;
  if (!problem) {
    if (draft.text === draft.sent) sheet.drafts.delete(nameOf(draft.field));
    for (const d of own) d.version = Number(row.dataset.version);
    if (draft.onward && document.activeElement === draft.field) move(draft.field, draft.onward);
  } else if (problem === 'conflict') {
    // both values are in sight now: the next save answers theirs
    for (const d of own) d.version = Number(row.dataset.version);
  }
  draft.onward = 0;
}

/** Writes the drafts down and shows where each of them stands. */
function keep() {
  const list = [...sheet.drafts].map(([name, { text, version, operation, sent }]) => ({ name, text, version, operation, sent }));
  if (list.length) sessionStorage.setItem(sheet.key, JSON.stringify(list));
  else sessionStorage.removeItem(sheet.key);
  for (const field of sheet.root.querySelectorAll('[data-field="value"]')) mark(field);
  const count = sheet.root.querySelector('[data-do="unsaved"]');
  count.hidden = !list.length;
  count.textContent = list.length ? `${list.length} ô chưa lưu` : '';
}

function restore() {
  for (const { name, ...draft } of JSON.parse(sessionStorage.getItem(sheet.key) ?? '[]')) {
    const field = fieldNamed(name);
    if (!field) continue;
    write(field, draft.text);
    sheet.drafts.set(name, { ...draft, field });
  }
  for (const draft of sheet.drafts.values()) {
    if (draft.operation) {
      draft.again = draft.text !== draft.sent;
      transmit(draft);
    } else {
      send(draft);
    }
  }
  keep();
}

function mark(field) {
  const row = rowOf(field);
  const draft = [...sheet.drafts.values()].find(d => rowOf(d.field) === row);
  const late = () => isOffline() || Date.now() - draft.since >= SLOW;
  const state = !draft || (row.dataset.problem && draft.text === draft.sent && !draft.operation) ? ''
    : draft.operation ? (late() ? 'unsaved' : 'saving') : 'typing';
  if ((row.dataset.local ?? '') === state) return;
  row.dataset.local = state;
  row.querySelector('.mark-local').textContent = WORDS[state] ?? '';
}

// on a plain http address of the office network crypto.randomUUID does not exist
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((b, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + b.toString(16).padStart(2, '0')).join('');
}

// --- what the person does ---------------------------------------------------------------------------------------------
const inSheet = element => sheet?.root.contains(element);

document.addEventListener('input', event => {
  const field = inSheet(event.target) && fieldOf(event.target);
  if (!field) return;
  typed(field);
  // a choice is made at once; a number only when the cell is left
  if (isChoice(field)) commit(field);
});

document.addEventListener('focusin', event => {
  const field = inSheet(event.target) && fieldOf(event.target);
  if (field && !isChoice(field) && !draftOf(field)) showSaved(field);
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
    case 'resend': resend(row); break;
    case 'carry': carry(); break;
    case 'unsaved': focusField([...sheet.drafts.values()][0]?.field); break;
  }
});

function resend(row) {
  for (const draft of [...sheet.drafts.values()].filter(d => rowOf(d.field) === row && !d.operation)) send(draft);
}

/** Last period's value for every blank cell that rarely changes. */
function carry() {
  for (const row of rows().filter(r => r.dataset.steady && r.dataset.offer && r.dataset.state === 'blank' && usable(r))) {
    if (!draftOf(valueField(row))) put(valueField(row), row.dataset.offer);
  }
}

document.addEventListener('keydown', event => {
  // Enter and arrows of a Vietnamese input method belong to the composition
  if (!sheet || event.isComposing || event.keyCode === 229) return;
  if (goElsewhere(event)) return;
  const field = inSheet(event.target) && fieldOf(event.target);
  if (field && (field.dataset.field === 'note' ? noteKey(field, event) : valueKey(field, event))) event.preventDefault();
});

/** Ctrl+↑/↓ (Alt+PageUp/PageDown too): the neighbouring CĐCS, from wherever the cursor is; Shift+F4: carry. */
function goElsewhere(event) {
  const step = event.ctrlKey && { ArrowUp: 'previous', ArrowDown: 'next' }[event.key]
    || event.altKey && { PageUp: 'previous', PageDown: 'next' }[event.key];
  if (step) sheet.root.querySelector(`[data-go="${step}"][href]`)?.click();
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
    case 'Enter': enter(field); return true;
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

/** Commits and moves on; a text that may raise a question is waited for, so that the question finds the cursor in its cell. */
function leave(field, step) {
  commit(field);
  const draft = draftOf(field);
  if (draft?.operation && !isChoice(field) && !PLAIN.test(draft.text) && !isOffline()) draft.onward = step;
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

// --- the connection ---------------------------------------------------------------------------------------------------
const isOffline = () => OFFLINE.test(connection.className);

new MutationObserver(() => {
  if (!sheet) return;
  if (connection.classList.contains('components-reconnect-rejected')) {
    // the server started anew: the drafts are written down, so nothing is lost by loading the page again
    reloading = true;
    location.reload();
  } else if (!isOffline()) {
    for (const draft of sheet.drafts.values()) if (draft.operation) transmit(draft);
  }
  keep();
}).observe(connection, { attributeFilter: ['class'] });

addEventListener('beforeunload', event => {
  if (sheet?.drafts.size && !reloading) event.preventDefault();
});
