// pages.mjs FOLDER [SCREENSHOTS]: opens the site in FOLDER in headless Chromium, at three widths,
// light and dark, and checks what axe-core finds, contrast (contrast.mjs), that nothing scrolls
// sideways, that nothing is loaded from elsewhere, that sorting, searching and following a link
// work, also by keyboard; at 400 %, on paper, under a strict policy and without script.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { poorContrast } from './contrast.mjs';

const [folder, screenshots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everyRegion = readdirSync(join(folder, 'regions')).sort();
const regions = [...everyRegion.slice(0, 2), everyRegion.at(-1)].map((name) => 'regions/' + name);
const pages = ['page.html', 'index.html', ...regions];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 768, 1280];
const faults = [];
const check = (good, text) => good || faults.push(text);
const address = (name) => pathToFileURL(resolve(folder, name)).href;

// One page at one width in one theme.
async function look(context, name, where) {
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (fault) => faults.push(`${where}: ${fault.message}`));
  await page.goto(address(name));
  check(asked.length === 1, `${where}: loads ${asked.slice(1)}`);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(wide <= 0, `${where}: scrolls sideways by ${wide}`);
  if (screenshots) {
    const file = `${name.replace('/', '-')}-${where.replace(/.*, /, '').replace(' ', '-')}.png`;
    await page.screenshot({ path: join(screenshots, file), fullPage: true });
  }
  await page.evaluate(axe);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize();
  const isWidest = width === widths.at(-1);  // of which the texts are looked at; no colour depends on it
  if (isWidest) await page.setViewportSize({ width, height });
  const { violations, undecided, poor } = await page.evaluate(`(async () => {
    const found = await axe.run({ runOnly: ${JSON.stringify(rules)}, elementRef: true,
                                  resultTypes: ['violations', 'incomplete'] });
    const { poor, seen } = ${isWidest ? `(${poorContrast})()` : '{ poor: [] }'};
    const lines = (results, is) => results.flatMap(({ id, help, nodes }) => nodes
      .filter((node) => is(id, node))
      .map((node) => id + ': ' + help + ': ' + node.html.slice(0, 150)));
    return {
      poor,
      violations: lines(found.violations, () => true),
      undecided: lines(found.incomplete, (id, node) => id !== 'color-contrast' || (seen && !seen.has(node.element))),
    };
  })()`);
  for (const line of [...violations, ...undecided, ...poor].slice(0, 5)) faults.push(`${where}: ${line}`);
  await page.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

await Promise.all(['light', 'dark'].map(async (colorScheme) => {
  for (const width of widths) {
    // The policy of the pages forbids scripts that are not theirs, such as axe.
    const context = await browser.newContext({
      viewport: { width, height: 900 }, colorScheme, bypassCSP: true, reducedMotion: 'reduce',
    });
    for (const name of pages) await look(context, name, `${name}, ${width} ${colorScheme}`);
    await context.close();
  }
}));

// With the policy in force.
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
await page.goto(address('index.html'));
const firstRegion = () => page.locator('#regions tbody tr:visible th').first().textContent();
const shown = () => page.locator('#regions tbody tr:visible').count();
const all = await shown();
const [, rank, sum] = await page.locator('#regions thead button').all();
await rank.click();
check(await page.locator('#regions th[aria-sort=ascending]').count() === 1, 'ranks begin with the last');
check(await page.locator('#regions tbody tr').first().locator('td').first().textContent() === '1', 'rank 1 is not the first');
await sum.focus();
await page.keyboard.press('Enter');
check(await page.locator('#regions th[aria-sort=descending]').count() === 1, 'no sort is told');
const highest = await firstRegion();
await page.keyboard.press('Enter');
check(await page.locator('#regions th[aria-sort=ascending]').count() === 1, 'no second sort');
check(await firstRegion() !== highest, 'sorting the other way changes nothing');
await page.getByRole('searchbox').fill(highest.slice(0, 4).toLowerCase());
check(await shown() < all, 'searching hides nothing');
check((await page.getByRole('status').textContent()).startsWith(`${await shown()} `), 'no count');
await page.locator('#regions tbody tr:visible th a').first().focus();
await page.keyboard.press('Enter');
await page.waitForURL('**/regions/*.html').catch(() => faults.push('a link leads nowhere'));
await page.keyboard.press('Tab');
check(await page.evaluate(() => document.activeElement.classList.contains('skip')),
      'the first stop is not the way past the head');

// From the keyboard alone: every stop of the Tab key shows that it is one, in the order of the page.
await page.goto(address('page.html'));
const stops = await page.$$eval('a[href], button, input, summary, [tabindex="0"]',
                                (all) => all.filter((stop) => stop.checkVisibility()).length);
for (let i = 0, last = -1; i < stops; ++i) {
  await page.keyboard.press('Tab');
  const [place, outlined] = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')];
    const style = getComputedStyle(document.activeElement);
    return [all.indexOf(document.activeElement), style.outlineStyle !== 'none'];
  });
  check(outlined, `stop ${i} of the Tab key cannot be seen`);
  check(place > last, `stop ${i} of the Tab key comes too late`);
  last = place;
}
const summary = page.locator('summary').first();
await summary.focus();
await page.keyboard.press('Enter');
check(await page.locator('details[open]').count() === 1, 'a table does not open from the keyboard');

// On a telephone a table that is too wide is a stop of its own, with a name, that the arrows scroll.
await page.setViewportSize({ width: 320, height: 640 });
const box = page.getByRole('region', { name: await page.locator('#days-caption').textContent() });
await box.focus();
await page.keyboard.press('ArrowRight');
check(await box.evaluate((scrolled) => new Promise((done) =>
  setTimeout(() => done(scrolled.scrollLeft > 0), 300))), 'the table of days does not scroll from the keyboard');
check(await box.locator('tbody th').first().evaluate((date) => date.getBoundingClientRect().left >= 0),
      'the dates scroll out of sight');

// No figure is cut off: the lists fit a telephone, and the table of regions a tablet.
await page.goto(address('index.html'));
for (const [width, list] of [[320, '.pair table'], [768, '#regions']]) {
  await page.setViewportSize({ width, height: 640 });
  const cut = await page.$$eval(list, (all) =>
    all.filter((table) => table.parentElement.scrollWidth > table.parentElement.clientWidth).map((table) => table.id));
  check(cut.length === 0, `${width}: wider than the page: ${cut}`);
}

// The link at the top leads into the search, which knows codes and what else places are called.
await page.locator('a[href="#search"]').focus();
await page.keyboard.press('Enter');
await page.waitForFunction(() => document.activeElement.type === 'search')
  .catch(() => faults.push('the link does not lead to the search'));
for (const asked of ['GM0654', ' borsele ', 'BORSELE']) {
  await page.getByRole('searchbox').fill(asked);
  check(await shown() === 1, `searching '${asked}' finds ${await shown()}`);
}

for (const name of pages) {
  // 1280 pixels wide at 400 %.
  const zoomed = await browser.newPage({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await zoomed.goto(address(name));
  const wide = await zoomed.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(wide <= 0, `${name}: scrolls sideways by ${wide} at 400 %`);
  const levels = await zoomed.$$eval('h1, h2, h3, h4', (all) => all.map((h) => Number(h.tagName[1])));
  check(levels[0] === 1 && levels.lastIndexOf(1) === 0, `${name}: not one first heading`);
  check(levels.every((level, i) => i === 0 || level - levels[i - 1] <= 1), `${name}: headings ${levels}`);
  check(await zoomed.evaluate(() => document.getAnimations().length) === 0, `${name}: moves`);
  check(await zoomed.evaluate(() => document.documentElement.lang) !== '', `${name}: no language`);
  const untold = await zoomed.$$eval('svg:not([aria-hidden])', (all) => all.filter((svg) =>
    !svg.hasAttribute('aria-label') && !svg.querySelector('title, desc')).length);
  check(untold === 0, `${name}: ${untold} pictures say nothing`);

  // On paper all tables are open and nothing is cut off.
  await zoomed.emulateMedia({ media: 'print', colorScheme: 'dark' });
  check(await zoomed.locator('details table:visible').count() === await zoomed.locator('details table').count(),
        `${name}: a table is not printed`);
  check(await zoomed.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(255, 255, 255)',
        `${name}: dark paper`);
  if (screenshots) {
    await zoomed.pdf({ path: join(screenshots, `${name.replace('/', '-')}.pdf`), format: 'A4' });
  }
  await zoomed.close();
}

// Where a server's policy takes style and script away, and where there is no script: plain and whole.
const served = new Map([['http://pages.test/', 'index.html'], ['http://pages.test/page', 'page.html']]);
const strict = await browser.newContext({ viewport: { width: 1280, height: 900 } });
for (const [url, name] of served) {
  await strict.route(url, (route) => route.fulfill({
    path: join(folder, name), contentType: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': "default-src 'none'" },
  }));
  const bare = await strict.newPage();
  await bare.goto(url);
  check(await bare.evaluate(() => getComputedStyle(document.body).maxWidth) === 'none',
        `${name}: the strict policy is not in force`);
  const hidden = await bare.$$eval('main *:not(script, details *, svg *)', (all) =>
    all.filter((part) => part.textContent.trim() !== '' && !part.checkVisibility()).length);
  check(hidden === 0, `${name}: ${hidden} parts are hidden under a strict policy`);
  check(await bare.locator('button, input').count() === 0, `${name}: buttons that do nothing`);
  const tall = await bare.$$eval('svg.picture', (all) => all.filter((svg) => svg.clientHeight > 1300).length);
  check(tall === 0, `${name}: ${tall} pictures fill the page under a strict policy`);
  if (screenshots) {
    await bare.screenshot({ path: join(screenshots, `${name}-strict.png`), fullPage: true });
  }
}

const plain = await browser.newContext({ javaScriptEnabled: false });
const bare = await plain.newPage();
await bare.goto(address('index.html'));
check(await bare.locator('#regions tbody tr').count() === all, 'not whole without script');
check(await bare.locator('button').count() === 0, 'buttons that do nothing without script');

await browser.close();
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
