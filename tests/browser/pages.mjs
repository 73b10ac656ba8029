// pages.mjs FOLDER [SCREENSHOTS]: opens the site in FOLDER in headless Chromium, at three widths,
// light and dark, and checks what axe-core finds, that nothing scrolls sideways, that nothing is
// loaded from elsewhere, and that sorting, searching and following a link work, also by keyboard.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, screenshots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const regions = readdirSync(join(folder, 'regions')).slice(0, 3).map((name) => 'regions/' + name);
const pages = ['page.html', 'index.html', ...regions];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const faults = [];
const check = (good, text) => good || faults.push(text);
const address = (name) => pathToFileURL(resolve(folder, name)).href;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 768, 1280]) {
    // The policy of the pages forbids scripts that are not theirs, such as axe.
    const context = await browser.newContext({
      viewport: { width, height: 900 }, colorScheme, bypassCSP: true, reducedMotion: 'reduce',
    });
    for (const name of pages) {
      const where = `${name}, ${width} ${colorScheme}`;
      const page = await context.newPage();
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (fault) => faults.push(`${where}: ${fault.message}`));
      await page.goto(address(name));
      check(asked.length === 1, `${where}: loads ${asked.slice(1)}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      check(wide <= 0, `${where}: scrolls sideways by ${wide}`);
      await page.evaluate(axe);
      const found = await page.evaluate((only) => axe.run({ runOnly: only }), rules);
      for (const { id, help, nodes } of found.violations) {
        faults.push(`${where}: ${id}: ${help}: ${nodes[0].html.slice(0, 150)} (${nodes.length})`);
      }
      if (screenshots) {
        const file = `${name.replace('/', '-')}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(screenshots, file), fullPage: true });
      }
      await page.close();
    }
    await context.close();
  }
}

// With the policy in force.
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
await page.goto(address('index.html'));
const firstRegion = () => page.locator('#regions tbody tr:visible th').first().textContent();
const shown = () => page.locator('#regions tbody tr:visible').count();
const all = await shown();
const sum = page.locator('#regions thead button').nth(2);
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

// Without style and script, as where a stricter policy takes them away.
const plain = await browser.newContext({ javaScriptEnabled: false });
const bare = await plain.newPage();
await bare.goto(address('index.html'));
check(await bare.locator('#regions tbody tr').count() === all, 'not whole without script');
check(await bare.locator('button').count() === 0, 'buttons that do nothing without script');

await browser.close();
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
