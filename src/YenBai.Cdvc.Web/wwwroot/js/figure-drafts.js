// Phiếu nhập: its fields as unsent.js sees them, and the cursor's way from row to row. The keys are in entry.js.
import * as unsent from './unsent.js';
import { openPanels, showNote } from './figure-panel.js';

const WORDS = { typing: 'Đang gõ', saving: 'Đang ghi…', unsaved: 'Chưa lưu' };

export let sheet = null; // the root of the page's rows

/** @param focus whether the cursor goes to the first blank cell */
export function open(root, focus = true) {
  sheet = root;
  unsent.start(root, { place, saved: savedText, detail, label, mark, show, render, answered, restored });
  openPanels(root, cell => focusField(valueField(place(cell))));
  adopt();
  // after the focus that the router puts on the heading; somebody who types already is left where he is, and on a
  // touch screen the keyboard would cover half the page
  setTimeout(() => {
    if (!root.isConnected) return;
    const here = root.contains(document.activeElement) && fieldOf(document.activeElement);
    if (here) unsent.remember(nameOf(here));
    else if (!matchMedia('(pointer: coarse)').matches) focusField(lastField() ?? linkedField() ?? (focus ? firstBlank() : null));
  });
}

export function close() {
  unsent.stop();
  sheet = null;
}

/** What a quick hand typed between the cells' showing and this script's arriving. */
function adopt() {
  for (const field of sheet.querySelectorAll('[data-field]')) {
    const shown = isChoice(field) || field.dataset.field === 'note' ? saved(field) : rowOf(field).dataset.shown ?? '';
    if (draftOf(field) || read(field) === shown) continue;
    typed(field);
    if (!field.contains(document.activeElement)) commit(field);
  }
}

// --- rows and fields ------------------------------------------------------------------------------------------------
export const rowOf = element => element.closest('[data-item]');
export const fieldOf = element => element.closest?.('[data-field]');
export const valueField = row => row.querySelector('[data-field="value"]');
export const isChoice = field => field.role === 'radiogroup';
export const usable = row => row.checkVisibility() && !valueField(row).matches(':disabled') && !valueField(row).querySelector(':disabled');
export const rows = () => [...sheet.querySelectorAll('[data-item]')];
export const draftOf = field => unsent.draftOf(nameOf(field));
export const nameOf = field => `${rowOf(field).dataset.item} ${field.dataset.field}`;
const partsOf = name => name.split(' ');
const place = name => sheet.querySelector(`[data-item="${CSS.escape(partsOf(name)[0])}"]`);
export const fieldNamed = name => place(name)?.querySelector(`[data-field="${partsOf(name)[1]}"]`);

const read = field => isChoice(field) ? field.querySelector(':checked')?.value ?? '' : field.value;
const savedText = name => (partsOf(name)[1] === 'note' ? place(name).dataset.note : place(name).dataset.code) ?? '';
const saved = field => savedText(nameOf(field));

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

/** The cell a link leads to: "…#o-LD". */
function linkedField() {
  const item = decodeURIComponent(location.hash).match(/^#o-(.+)$/)?.[1];
  return item ? fieldNamed(`${item} value`) : null;
}

/** Where the cursor was when the page was loaded again. */
function lastField() {
  const field = unsent.remembered() && fieldNamed(unsent.remembered());
  return field && usable(rowOf(field)) ? field : null;
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
  else if (step > 0) sheet.querySelector('[data-go="end"]')?.focus();
}

// --- drafts ---------------------------------------------------------------------------------------------------------
export const typed = field => unsent.typed(nameOf(field), read(field));
export const commit = field => unsent.commit(nameOf(field));
export const drop = field => unsent.drop(nameOf(field));

export function put(field, text) {
  write(field, text);
  unsent.put(nameOf(field), text);
}

const detail = name => ({ item: partsOf(name)[0], field: partsOf(name)[1] });
const label = name => place(name).querySelector('.figure-name').textContent.trim();

function show(name) {
  const field = fieldNamed(name);
  if (field) showSaved(field);
}

function render(row) {
  for (const field of row.querySelectorAll('[data-field]')) draftOf(field) || showSaved(field);
}

function restored(draft) {
  const field = fieldNamed(draft.name);
  if (field) write(field, draft.text);
}

function answered(draft, problem) {
  const field = fieldNamed(draft.name);
  if (!problem && draft.onward && field && document.activeElement === field) move(field, draft.onward);
  draft.onward = 0;
}

function mark(row, state) {
  showNote(sheet, row.dataset.item);
  if ((row.dataset.local ?? '') === state) return;
  row.dataset.local = state;
  row.querySelector('.mark-local').textContent = WORDS[state] ?? '';
}
