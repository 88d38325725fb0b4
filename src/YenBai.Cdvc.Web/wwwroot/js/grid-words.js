// Bảng nhập: what is said of a cell, in the bar above the grid and beside the cell itself.
import * as unsent from './unsent.js';
import { showNote } from './figure-panel.js';
import { grid, headOf, unionName, nameOf, placeOf, unionOf, levelsOf } from './grid-cells.js';

const UNDER_WAY = { typing: 'Đang gõ', saving: 'Đang ghi…', unsaved: 'Chưa lưu, đang chờ kết nối' };

/** A sentence in the bar, until the cursor moves. */
export function say(sentence) {
  grid.root.querySelector('.bar-cell').textContent = sentence;
}

/** The cell under the cursor, in words. */
export function describe(td) {
  const head = headOf(td).dataset;
  const strong = document.createElement('strong');
  strong.textContent = `${unionName(td)} · ${head.name}`;
  const state = UNDER_WAY[td.dataset.local] ? [UNDER_WAY[td.dataset.local]] : [];
  const about = [...state, ...td.title.split('\n'), ...(head.hint ? [head.hint] : [])].filter(line => line);
  grid.root.querySelector('.bar-cell').replaceChildren(strong, ` ${about.join(' · ')}`);
}

/** How a cell's draft stands; the text itself shows over the saved one. */
export function mark(td, state) {
  const draft = unsent.draftOf(nameOf(td));
  const text = draft && (levelsOf(td)?.find(([code]) => code === draft.text)?.[1] ?? draft.text);
  set(td, 'local', state);
  set(td, 'draft', text);
  showNote(grid.root, `${unionOf(td)} ${td.dataset.item}`);
  if (td === grid.active && document.activeElement === td) describe(td);
}

function set(td, name, text) {
  if (text === undefined || text === '' && name === 'local') delete td.dataset[name];
  else if (td.dataset[name] !== text) td.dataset[name] = text;
}

export const label = name => {
  const td = placeOf(name);
  return td ? `${unionName(td)} · ${headOf(td).textContent}` : name;
};

// --- the panel at a cell that needs an answer -----------------------------------------------------------------------------
const panels = () => [...grid.root.querySelectorAll('.cell-problem')];
export const problemOf = td => td.querySelector('.cell-problem');

/** Opens and places the panels; a cell scrolled out of sight takes its panel along. */
export function anchor() {
  if (!grid) return;
  const box = grid.scroller.getBoundingClientRect();
  for (const panel of panels()) {
    const cell = panel.parentElement.getBoundingClientRect();
    const inSight = cell.width > 0 && cell.top >= box.top && cell.bottom <= box.bottom + 2 && cell.left >= box.left - 2 && cell.left < box.right;
    if (inSight !== panel.matches(':popover-open')) panel.togglePopover(inSight);
    if (!inSight) continue;
    const { width, height } = panel.getBoundingClientRect();
    const below = cell.bottom + height + 8 < innerHeight;
    panel.style.left = `${Math.max(8, Math.min(cell.left, innerWidth - width - 8))}px`;
    panel.style.top = `${below ? cell.bottom + 2 : cell.top - height - 2}px`;
  }
}
