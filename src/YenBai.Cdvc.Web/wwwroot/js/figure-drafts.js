// Phiếu nhập: the texts being typed, and the one event that carries a cell to the server. The keys are in entry.js.
// A draft is a text that no answer "saved" covers yet. Drafts outlive a lost connection and a reload (sessionStorage),
// and are sent again under the operation id they were first sent with, which the server answers only once.
// Nothing is parsed here: FigureText on the server is the only reader of figures.

Blazor.registerCustomEventType('figurecommit', { createEventArgs: event => event.detail });

const SLOW = 6000;
const OFFLINE = /components-reconnect-(show|retrying|paused|failed|rejected)/;
const WORDS = { typing: 'Đang gõ', saving: 'Đang ghi…', unsaved: 'Chưa lưu' };
const connection = document.getElementById('components-reconnect-modal');

export let sheet = null; // { root, key, drafts: Map, observer }
let reloading = false;

/** @param focus whether the cursor goes to the first blank cell */
export function open(root, focus = true) {
  close();
  sheet = { root, key: `cdvc.nhap/${root.dataset.sheet}`, drafts: new Map(), observer: new MutationObserver(answered) };
  sheet.observer.observe(root, { subtree: true, attributeFilter: ['data-revision'] });
  restore();
  adopt();
  // after the focus that the router puts on the heading; somebody who types already is left where he is
  setTimeout(() => {
    if (focus && root.isConnected && !fieldOf(document.activeElement) && matchMedia('(pointer: fine)').matches) focusField(firstBlank());
  });
}

/** What a quick hand typed between the cells' showing and this script's arriving. */
function adopt() {
  for (const field of sheet.root.querySelectorAll('[data-field]')) {
    const shown = isChoice(field) || field.dataset.field === 'note' ? saved(field) : rowOf(field).dataset.shown ?? '';
    if (draftOf(field) || read(field) === shown) continue;
    typed(field);
    if (!field.contains(document.activeElement)) commit(field);
  }
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
  const names = [...sheet.drafts.values()].map(d => d.row.querySelector('.figure-name').textContent.trim());
  if (!confirm(`Còn ${names.length} ô chưa lưu:\n${names.join('\n')}\n\nRời trang này thì số vừa gõ ở các ô đó sẽ mất. Vẫn rời trang?`)) return false;
  sheet.drafts.clear();
  keep();
  return true;
}

// --- rows and fields ------------------------------------------------------------------------------------------------
export const rowOf = element => element.closest('[data-item]');
export const fieldOf = element => element.closest?.('[data-field]');
export const valueField = row => row.querySelector('[data-field="value"]');
export const isChoice = field => field.role === 'radiogroup';
export const draftOf = field => sheet.drafts.get(nameOf(field));
const nameOf = field => `${rowOf(field).dataset.item} ${field.dataset.field}`;
export const usable = row => row.checkVisibility() && !valueField(row).matches(':disabled') && !valueField(row).querySelector(':disabled');
export const rows = () => [...sheet.root.querySelectorAll('[data-item]')];
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
export function showSaved(field) {
  const here = document.activeElement === field;
  write(field, isChoice(field) || here || field.dataset.field === 'note' ? saved(field) : rowOf(field).dataset.shown ?? '');
  if (here) field.select();
}

export function focusField(field) {
  if (!field) return;
  (isChoice(field) ? field.querySelector(':checked') ?? field.querySelector('input') : field).focus();
  rowOf(field).scrollIntoView({ block: 'nearest' });
}

function firstBlank() {
  const own = rows().filter(usable);
  const row = own.find(r => !r.closest('.not-asked') && r.dataset.state === 'blank' && !draftOf(valueField(r))) ?? own[0];
  return row && valueField(row);
}

export function move(field, step) {
  const own = rows().filter(usable);
  const next = own[own.indexOf(rowOf(field)) + step];
  if (next) focusField(valueField(next));
  else if (step > 0) sheet.root.querySelector('[data-go="end"]')?.focus();
}

// --- drafts ---------------------------------------------------------------------------------------------------------
export function typed(field) {
  const text = read(field);
  const draft = draftOf(field);
  if (draft) draft.text = text;
  else sheet.drafts.set(nameOf(field), { field, row: rowOf(field), text, version: Number(rowOf(field).dataset.version) });
  keep();
}

export function put(field, text) {
  write(field, text);
  typed(field);
  commit(field);
}

/** Sends what was typed, unless it is what is saved or what was just answered. */
export function commit(field) {
  const draft = draftOf(field);
  if (!draft) return;
  if (draft.operation) draft.again = draft.text !== draft.sent;
  else if (draft.text === saved(field)) drop(field);
  else if (!(rowOf(field).dataset.problem && draft.text === draft.sent)) send(draft);
}

export function drop(field) {
  sheet.drafts.delete(nameOf(field));
  keep();
  if (rowOf(field).dataset.problem) dispatch({ item: rowOf(field).dataset.item, field: 'discard' });
  showSaved(field);
}

export function send(draft) {
  // one save at a time in a row: the next is based on the version the first one makes
  if ([...sheet.drafts.values()].some(d => d.operation && d.row === draft.row)) {
    draft.again = true;
    return;
  }
  Object.assign(draft, { operation: newId(), sent: draft.text, again: false });
  keep();
  transmit(draft);
}

function transmit(draft) {
  const { operation, sent, version, row, field } = draft;
  setTimeout(() => sheet && draft.operation === operation && mark(row), SLOW);
  draft.since = Date.now();
  mark(row);
  dispatch({ item: row.dataset.item, field: field.dataset.field, text: sent, operationId: operation, version });
}

function dispatch(detail) {
  // while the connection is down Blazor would throw the event away
  if (!isOffline()) sheet.root.dispatchEvent(new CustomEvent('figurecommit', { bubbles: true, detail }));
}

function answered(mutations) {
  for (const row of new Set(mutations.map(m => m.target))) {
    const own = [...sheet.drafts.values()].filter(d => d.row === row);
    const draft = own.find(d => d.operation && d.operation === row.dataset.answered);
    if (draft) settle(row, draft, own);
    for (const field of row.querySelectorAll('[data-field]')) draftOf(field) || showSaved(field);
    for (const next of own.filter(d => d.again && !d.operation && [...sheet.drafts.values()].includes(d))) send(next);
  }
  keep();
}

// by itself, not by its field's name: a note's field goes when its warning does
function forget(draft) {
  for (const [name, other] of sheet.drafts) if (other === draft) sheet.drafts.delete(name);
}

function settle(row, draft, own) {
  draft.operation = null;
  const problem = row.dataset.problem;
  if (!problem) {
    if (draft.text === draft.sent) forget(draft);
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
  rows().forEach(mark);
  const count = sheet.root.querySelector('[data-do="unsaved"]');
  count.hidden = !list.length;
  count.textContent = list.length ? `${list.length} ô chưa lưu` : '';
}

function restore() {
  for (const { name, ...draft } of JSON.parse(sessionStorage.getItem(sheet.key) ?? '[]')) {
    const field = fieldNamed(name);
    if (!field) continue;
    write(field, draft.text);
    sheet.drafts.set(name, { ...draft, field, row: rowOf(field) });
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

function mark(row) {
  const draft = [...sheet.drafts.values()].find(d => d.row === row);
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

// --- the connection ---------------------------------------------------------------------------------------------------
export const isOffline = () => OFFLINE.test(connection.className);

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
