// Bảng nhập: copying a block and pasting one from a spreadsheet. Nothing is read here: the texts go to the server, which
// finds the convention of the block and shows what would change. They go as a stream that the server fetches: the framework
// cuts it into pieces below the limit of a message (32 KB), and the circuit knows already who pastes.
import * as unsent from './unsent.js';
import { grid, at, block, codeOf, isReadOnly, nameOf, positionOf, size, unionOf, versionOf } from './grid-cells.js';
import { say } from './grid-words.js';

const LONGEST = 200; // a longer text is no figure; its beginning is enough to say so

let taken = null; // the block the server is about to fetch

export function copy(event) {
  const rows = block().map(row => row.map(td => unsent.draftOf(nameOf(td))?.text ?? codeOf(td)));
  event.clipboardData.setData('text/plain', rows.map(row => row.join('\t')).join('\r\n'));
  event.preventDefault();
  say(`Đã chép ${rows.length * rows[0].length} ô.`);
}

export function paste(event) {
  event.preventDefault();
  const rows = parse(event.clipboardData.getData('text/plain'));
  const selected = block();
  if (rows.length === 1 && rows[0].length === 1) {
    if (grid.selected.size === 1) pasteOne(rows[0][0]);
    else offer(selected.map(row => row.map(() => rows[0][0])), selected[0][0]);
  } else if (rows.length) {
    offer(rows, selected[0][0]);
  }
}

function pasteOne(text) {
  const td = grid.active;
  if (isReadOnly(td)) say(td.title.split('\n').at(-1));
  else unsent.put(nameOf(td), text.trim());
}

function offer(rows, corner) {
  if (unsent.isOffline()) {
    say('Đang mất kết nối: chưa dán được. Khối vừa chép vẫn còn, hãy dán lại khi có kết nối.');
    return;
  }
  const { row: top, column: left } = positionOf(corner);
  const { rows: bottom, columns: right } = size();
  const cells = [];
  let outside = 0;
  rows.forEach((row, r) => row.forEach((text, c) => {
    const inside = top + r < bottom && left + c < right;
    if (!inside && text.trim()) outside += 1;
    if (!inside || !text.trim()) return;
    const td = at(top + r, left + c);
    cells.push({ union: unionOf(td), item: td.dataset.item, version: versionOf(td), text: text.slice(0, LONGEST) });
  }));
  taken = { rows: rows.length, columns: Math.max(...rows.map(row => row.length)), outside, cells };
  unsent.dispatch({ field: 'paste', operationId: unsent.newId() });
}

/** What the server fetches after the event. */
export const pasted = () => new TextEncoder().encode(JSON.stringify(taken));

/** Rows of texts as spreadsheets copy them: tabs between, and a cell with tabs, lines or quotes in quotes. */
export function parse(text) {
  const rows = [[]];
  for (let i = 0, cell = ''; i <= text.length; i += 1) {
    const char = text[i];
    if (char === '"' && cell === '') {
      for (i += 1; i < text.length && (text[i] !== '"' || text[i + 1] === '"'); i += 1) {
        if (text[i] === '"') i += 1;
        cell += text[i];
      }
    } else if (char === '\t' || char === '\n' || char === undefined) {
      rows.at(-1).push(cell.replace(/\r$/, ''));
      cell = '';
      if (char === '\n') rows.push([]);
    } else {
      cell += char;
    }
  }
  // the line end after the last row is no row
  if (rows.at(-1).length === 1 && rows.at(-1)[0] === '') rows.pop();
  return rows;
}

/** The preview is a dialog of the browser: it keeps the cursor inside, and Esc leaves everything as it is. */
export function showPreview() {
  const dialog = grid.root.querySelector('dialog.paste');
  if (!dialog || dialog.open) return;
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    dialog.querySelector('[data-do="cancel-paste"]').click();
  });
  dialog.showModal();
}
