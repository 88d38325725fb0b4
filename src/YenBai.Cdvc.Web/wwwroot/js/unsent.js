// Ô chưa gửi: the texts no answer "saved" covers yet, of the entry page and of the grid alike.
// A draft outlives a lost connection and a reload (sessionStorage) and is sent again under the operation id it was first
// sent with, which the server answers only once. Nothing is parsed here: FigureText on the server is the only reader.
//
// The page that opens it is its host:
//   place(name)      the element with data-version, -problem, -answered and -revision of a draft's cell; null when not shown
//   saved(name)      the text as saved
//   detail(name)     what the event says of the cell: item, field, and the CĐCS where the page has several
//   label(name)      the cell in words
//   mark(place, is)  shows "typing", "saving", "unsaved" or "" (nothing under way)
//   show(name)       no draft of this name any more: what is saved is shown again
//   answered(draft, problem)  after an answer; problem is "" when it is saved

Blazor.registerCustomEventType('figurecommit', { createEventArgs: event => event.detail });

// a text that never raises a question, so that the cursor need not wait for the answer
const PLAIN = /^\s*(\d*|k|ktd)\s*$/i;
const SLOW = 6000;
const OFFLINE = /components-reconnect-(show|retrying|paused|failed|rejected)/;
const connection = document.getElementById('components-reconnect-modal');
const reloaded = performance.getEntriesByType('navigation')[0]?.type === 'reload';

let open = null; // { root, host, sheet, drafts: Map, observer }
let openedBefore = false;
let leaving = false;

export const isOffline = () => OFFLINE.test(connection.className);
export const drafts = () => [...open.drafts.values()];
export const draftOf = name => open.drafts.get(name);
/** Whether the cursor stays in the cell until a text is answered, so that a question finds it there. */
export const isAwaited = text => !PLAIN.test(text) && !isOffline();

export function start(root, host) {
  stop();
  open = { root, host, sheet: root.dataset.sheet, drafts: new Map(), elsewhere: [], observer: new MutationObserver(answered), resumed: reloaded && !openedBefore };
  openedBefore = true;
  open.observer.observe(root, { subtree: true, attributeFilter: ['data-revision'] });
  restore();
  root.dataset.open = '';
}

export function stop() {
  open?.observer.disconnect();
  open = null;
}

/** Asked before another page is opened: waits for what is on its way, then asks about the rest. */
export async function mayLeave() {
  if (!open) return true;
  for (const draft of drafts()) commit(draft.name);
  for (let waited = 0; waited < 2000 && drafts().some(d => d.operation); waited += 20) {
    await new Promise(done => setTimeout(done, 20));
  }
  return mayLose('Rời trang này');
}

/** True when nothing is unsent, or when its loss is agreed to. */
function mayLose(doing) {
  const names = [...drafts().map(d => open.host.label(d.name)), ...open.elsewhere.map(d => `${d.label} (mục đang ẩn)`)];
  if (!names.length) return true;
  const some = names.length > 12 ? [...names.slice(0, 12), `… và ${names.length - 12} ô nữa`] : names;
  if (!confirm(`Còn ${names.length} ô chưa lưu:\n${some.join('\n')}\n\n${doing} thì số vừa gõ ở các ô đó sẽ mất. Vẫn tiếp tục?`)) return false;
  open.drafts.clear();
  open.elsewhere = [];
  keep();
  return true;
}

/** Esc that closes what is open over the page (the help, the menu), though the cursor came into a cell meanwhile. */
export const isForPopover = event => event.key === 'Escape' && document.querySelector('[popover="auto"]:popover-open') !== null;

// --- where the cursor is ----------------------------------------------------------------------------------------------
const FOCUS = 'cdvc.o/';

/** The cell the cursor is in, for the page to come back to when it is loaded again. */
export function remember(name) {
  if (!leaving) sessionStorage.setItem(FOCUS + open.sheet, name);
}

/** That cell, when the page was just loaded again (the server started anew, or F5); null when it was opened. */
export const remembered = () => open.resumed ? sessionStorage.getItem(FOCUS + open.sheet) : null;

// --- drafts -----------------------------------------------------------------------------------------------------------
export function typed(name, text) {
  const draft = draftOf(name);
  // another text is no part of what was done to many cells at once
  if (draft) Object.assign(draft, { text, step: undefined });
  else open.drafts.set(name, { name, label: open.host.label(name), text, version: versionOf(name) });
  keep();
}

/** Sends what was typed, unless it is what is saved or what was just answered. */
export function commit(name) {
  const draft = draftOf(name);
  if (!draft) return;
  if (draft.operation) draft.again = draft.text !== draft.sent;
  else if (draft.text === open.host.saved(name)) drop(name);
  else if (!(open.host.place(name)?.dataset.problem && draft.text === draft.sent)) send(draft);
}

export function put(name, text, more) {
  typed(name, text);
  Object.assign(draftOf(name), more);
  commit(name);
}

export function drop(name) {
  open.drafts.delete(name);
  keep();
  if (open.host.place(name)?.dataset.problem) dispatch({ ...open.host.detail(name), field: 'discard' });
  open.host.show(name);
}

export function send(draft) {
  // one save at a time in a cell: a figure and its note share a version
  if (drafts().some(d => d.operation && placeOf(d) && placeOf(d) === placeOf(draft))) {
    draft.again = true;
    return;
  }
  Object.assign(draft, { operation: newId(), sent: draft.text, again: false });
  keep();
  transmit(draft);
}

/** The same text once more, after the machine has failed or somebody else's value was seen. */
export function resend(place) {
  for (const draft of of(place)) if (!draft.operation) send(draft);
}

const of = place => drafts().filter(d => placeOf(d) === place);
const placeOf = draft => open.host.place(draft.name);
const versionOf = name => Number(open.host.place(name).dataset.version ?? 0);

function transmit(draft) {
  const { name, operation, sent, version, step } = draft;
  setTimeout(() => open && draft.operation === operation && mark(placeOf(draft)), SLOW);
  draft.since = Date.now();
  mark(placeOf(draft));
  dispatch({ ...open.host.detail(name), text: sent, operationId: operation, version, step });
}

export function dispatch(detail) {
  // while the connection is down Blazor would throw the event away
  if (!isOffline()) open.root.dispatchEvent(new CustomEvent('figurecommit', { bubbles: true, detail }));
}

function answered(mutations) {
  for (const place of new Set(mutations.map(m => m.target))) {
    const own = of(place);
    const draft = own.find(d => d.operation && d.operation === place.dataset.answered);
    if (draft) settle(place, draft, own);
    open.host.render?.(place);
    for (const next of own.filter(d => d.again && !d.operation && draftOf(d.name) === d)) send(next);
  }
  keep();
}

function settle(place, draft, own) {
  draft.operation = null;
  const problem = place.dataset.problem ?? '';
  if (!problem) {
    if (draft.text === draft.sent) open.drafts.delete(draft.name);
    for (const d of own) d.version = Number(place.dataset.version ?? 0);
  } else if (problem === 'conflict') {
    // both values are in sight now: the next save answers theirs
    for (const d of own) d.version = Number(place.dataset.version ?? 0);
  }
  open.host.answered(draft, problem);
}

/** Writes the drafts down and shows where each of them stands. */
function keep() {
  if (!leaving) {
    const list = [...drafts(), ...open.elsewhere].map(({ name, label, text, version, operation, sent, step }) => ({ name, label, text, version, operation, sent, step }));
    if (list.length) sessionStorage.setItem(`cdvc.nhap/${open.sheet}`, JSON.stringify(list));
    else sessionStorage.removeItem(`cdvc.nhap/${open.sheet}`);
  }
  open.marked?.forEach(mark);
  open.marked = new Set(drafts().map(placeOf).filter(place => place));
  open.marked.forEach(mark);
  count();
}

/** How many cells are not saved; a click on it goes to the first of them. A note belongs to the cell of its figure. */
function count() {
  const button = open.root.querySelector('[data-do="unsaved"]');
  button.hidden = !open.drafts.size;
  button.textContent = open.drafts.size ? `${new Set(drafts().map(d => d.name.slice(0, d.name.lastIndexOf(' ')))).size} ô chưa lưu` : '';
}

function restore() {
  for (const draft of JSON.parse(sessionStorage.getItem(`cdvc.nhap/${open.sheet}`) ?? '[]')) {
    // its column is not shown now: it waits for the day it is
    if (!open.host.place(draft.name)) {
      open.elsewhere.push(draft);
      continue;
    }
    open.drafts.set(draft.name, draft);
    open.host.restored(draft);
  }
  for (const draft of drafts()) {
    draft.again = draft.operation && draft.text !== draft.sent;
    if (draft.operation) transmit(draft);
    // where the cursor was, a text may be half typed: it waits there
    else if (draft.name !== remembered()) send(draft);
  }
  keep();
}

function mark(place) {
  if (!place) return;
  const draft = of(place)[0];
  const late = () => isOffline() || Date.now() - draft.since >= SLOW;
  const state = !draft || (place.dataset.problem && draft.text === draft.sent && !draft.operation) ? ''
    : draft.operation ? (late() ? 'unsaved' : 'saving') : 'typing';
  open.host.mark(place, state);
}

// on a plain http address of the office network crypto.randomUUID does not exist
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((b, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + b.toString(16).padStart(2, '0')).join('');
}

// --- the connection, and the end of the page --------------------------------------------------------------------------
new MutationObserver(() => {
  if (!open) return;
  if (connection.classList.contains('components-reconnect-rejected')) {
    // the server started anew: the drafts are written down, so nothing is lost by loading the page again
    leaving = true;
    location.reload();
  } else if (!isOffline()) {
    for (const draft of drafts()) if (draft.operation) transmit(draft);
  }
  keep();
}).observe(connection, { attributeFilter: ['class'] });

addEventListener('beforeunload', event => {
  if (open && open.drafts.size + open.elsewhere.length && !leaving) event.preventDefault();
});

// before shell.js forgets what this browser keeps: a page that signs out writes nothing down any more
addEventListener('submit', event => {
  if (!open || !event.target.matches?.('[data-sign-out]')) return;
  leaving = mayLose('Đăng xuất');
  if (!leaving) event.preventDefault();
}, true);
