// Bảng nhập: where a cell stands. Rows and columns here are those on screen; in a turned grid (one khối) a CĐCS, which is
// one row of the page, is drawn as a column by the style sheet, so the two change places here and nowhere else.

export let grid = null; // { root, scroller, table, turned, active, anchor, selected: Set }

export function attach(root) {
  grid = root && {
    root, scroller: root.querySelector('.grid-scroll'), table: root.querySelector('.grid'), active: null, anchor: null, start: null, selected: new Set(),
    get turned() { return root.classList.contains('turned'); },
  };
}

// --- names ----------------------------------------------------------------------------------------------------------
export const unionOf = td => td.parentElement.dataset.union;
export const nameOf = td => `${unionOf(td)} ${td.dataset.item} value`;
export const partsOf = name => name.split(' ');
const lineOf = union => grid.table.querySelector(`tr[data-union="${CSS.escape(union)}"]`);
export const cellOf = (union, item) => lineOf(union)?.querySelector(`[data-item="${CSS.escape(item)}"]`);
export const placeOf = name => cellOf(...partsOf(name));
export const headOf = td => grid.table.tHead.rows[0].cells[td.cellIndex];
export const unionName = td => td.parentElement.cells[0].querySelector('a').textContent;
export const levelsOf = td => headOf(td).dataset.levels?.split('|').map(level => level.split('='));
export const isCell = element => element?.matches?.('td[data-item]') && grid?.root.contains(element);
export const isReadOnly = td => td.ariaReadOnly === 'true';
export const versionOf = td => Number(td.dataset.version ?? 0);

/** What is saved, as it would be typed. */
export function codeOf(td) {
  const text = td.firstChild?.nodeType === Node.TEXT_NODE ? td.firstChild.data : '';
  if (td.dataset.state === 'not-applicable') return 'ktd';
  return levelsOf(td)?.find(([, name]) => name === text)?.[0] ?? text.replaceAll('.', '');
}

/** What follows from where a cell stands, and so is not sent: its item, its roles, why it is locked. */
export function complete(td) {
  if (!td.role) Object.assign(td, { role: 'gridcell', tabIndex: -1, ariaSelected: 'false' });
  td.dataset.item = headOf(td).dataset.item;
  td.dataset.code = codeOf(td);
  const reason = isReadOnly(td) ? `Khóa: ${lockOf(td)}` : '';
  if (!td.title.endsWith(reason)) td.title = [td.title, reason].filter(line => line).join('\n');
}

function lockOf(td) {
  const { locked, frozen } = td.parentElement.dataset;
  return locked ?? (frozen && headOf(td).dataset.decided === undefined ? frozen : 'Tài khoản này chỉ xem, không nhập ô này.');
}

/** Rows and cells that are new on the page. */
export function completeAll() {
  for (const row of grid.table.rows) {
    if (row.role) continue;
    row.role = 'row';
    row.parentElement.role = 'rowgroup';
    for (const th of row.querySelectorAll('th')) th.role = th.scope === 'row' ? 'rowheader' : 'columnheader';
  }
  for (const td of grid.table.querySelectorAll('td:not([role])')) complete(td);
}

// --- places on screen -------------------------------------------------------------------------------------------------
const lines = () => [...grid.table.tBodies[0].rows].filter(row => !row.hidden);
const items = () => grid.table.tHead.rows[0].cells.length - 1;

export function size() {
  const [across, down] = [items(), lines().length];
  return grid.turned ? { rows: across, columns: down } : { rows: down, columns: across };
}

export function at(row, column) {
  const [line, item] = grid.turned ? [column, row] : [row, column];
  return item < 0 ? undefined : lines()[line]?.cells[item + 1];
}

export function positionOf(td) {
  const [line, item] = [lines().indexOf(td.parentElement), td.cellIndex - 1];
  return grid.turned ? { row: item, column: line } : { row: line, column: item };
}

/** The cell some steps away, kept inside the grid. */
export function near(td, down, right) {
  const { row, column } = positionOf(td);
  const { rows, columns } = size();
  return at(Math.min(Math.max(row + down, 0), rows - 1), Math.min(Math.max(column + right, 0), columns - 1));
}

/** The cell below (or above), in the column where a run of Tab began: what Enter goes to. */
export function nextLine(td, step) {
  const { row, column } = positionOf(td);
  return at(Math.min(Math.max(row + step, 0), size().rows - 1), grid.start ?? column);
}

/** As Ctrl with an arrow does in a spreadsheet: to the end of the filled cells, or over the blank ones to the next. */
export function jump(td, down, right) {
  const filled = cell => cell.dataset.state !== 'blank';
  let [here, next] = [td, near(td, down, right)];
  const through = next !== here && filled(here) && filled(next);
  while (next !== here) {
    if (through && !filled(next)) return here;
    here = next;
    if (!through && filled(here)) return here;
    next = near(here, down, right);
  }
  return here;
}

// --- the cursor and the selection ---------------------------------------------------------------------------------------
/** Moves the cursor; with "extend" the selection grows from where it began; "start" is the column a run of Tab began in. */
export function go(td, extend = false, start = null) {
  if (!td) return;
  grid.start = start;
  rest(td);
  if (!extend || !grid.anchor?.isConnected) grid.anchor = td;
  td.focus({ preventScroll: true });
  td.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  paint();
}

/** The one cell that Tab reaches from outside. */
function rest(td) {
  grid.active?.setAttribute('tabindex', '-1');
  td?.setAttribute('tabindex', '0');
  grid.active = td;
}

/** After another view: a cell out of sight has no cursor, or nobody could come back into the grid. */
export function stayInSight() {
  if (!grid || grid.active?.isConnected && !grid.active.parentElement.hidden && grid.anchor?.isConnected && !grid.anchor.parentElement.hidden) return;
  rest(at(0, 0));
  grid.anchor = grid.active;
  for (const td of grid.selected) td.ariaSelected = 'false';
  grid.selected = new Set();
}

export function selectAll() {
  const { rows, columns } = size();
  grid.anchor = at(0, 0);
  go(at(rows - 1, columns - 1), true);
}

/** The selected block as rows of cells. */
export function block() {
  const [a, b] = [positionOf(grid.anchor), positionOf(grid.active)];
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (_, c) => at(top + r, left + c)));
}

function paint() {
  const now = new Set(block().flat());
  for (const td of grid.selected) if (!now.has(td)) td.ariaSelected = 'false';
  for (const td of now) td.ariaSelected = 'true';
  grid.selected = now;
}
