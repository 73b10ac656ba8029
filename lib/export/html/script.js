// Lets tables be sorted by the buttons in their heads, and the regions be searched. Without it the
// page is whole.
'use strict';
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
  };
  const isUnknown = (row, column, numeric) => numeric && row.cells[column].dataset.v === undefined;
  const sort = (column, down) => {
    const rows = [...body.rows];
    const numeric = rows.some((row) => row.cells[column].dataset.v !== undefined);
    rows.sort((a, b) => {
      const lost = isUnknown(a, column, numeric) - isUnknown(b, column, numeric);
      if (lost !== 0) return lost;
      const x = key(a, column);
      const y = key(b, column);
      const order = numeric ? x - y : x.replace(/^['\u2019]/, '').localeCompare(y.replace(/^['\u2019]/, ''), document.documentElement.lang);
      return down ? -order : order;
    });
    body.append(...rows);
  };
  heads.forEach((head, column) => {
    if (body.rows[0]?.cells[column].querySelector('svg')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const numeric = head.classList.contains('n');
      const before = head.getAttribute('aria-sort');
      const down = before === null ? numeric && !('lowestFirst' in head.dataset) : before === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sort(column, down);
    });
  });
}
// As people write a name: without accents, apostrophes, hyphens and blanks.
const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f'\u2018\u2019\s-]/g, '').toLowerCase();
const search = document.getElementById('search');
const regions = document.getElementById('regions');
if (search && regions) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  const found = document.createElement('p');
  input.type = 'search';
  found.setAttribute('role', 'status');
  label.append(search.dataset.label + ' ', input);
  search.append(label, found);
  const names = (head) => [head.textContent, ...(head.dataset.also ?? '').split(';')].map(plain);
  document.querySelector('a[href="#search"]')?.addEventListener('click', (event) => {
    event.preventDefault();  // the focus alone leads there, and going to the address as well would take it away again
    input.focus();
  });
  input.addEventListener('input', () => {
    let count = 0;
    const asked = plain(input.value);
    for (const row of regions.tBodies[0].rows) {
      row.hidden = !names(row.cells[0]).some((name) => name.includes(asked));
      if (!row.hidden) ++count;
    }
    found.textContent = search.dataset.found.replace('{}', count);
  });
}
