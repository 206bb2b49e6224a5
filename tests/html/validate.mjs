// SPDX-License-Identifier: Apache-2.0
// Pages against the rules of HTML (html-validate) and of accessible pages (axe-core in Chromium: all of them in the
// light look, those that another look can break in the dark, on a phone and in print). Arguments: the folder with the packages, the browser or `-` for none, pages.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import path from 'node:path';

const [packages, browserPath, ...pages] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));
const {HtmlValidate} = require('html-validate');
let faults = 0;
const tell = (page, text) => {
  faults++;
  console.log(`${path.basename(page)}: ${text}`);
};

// Off: how source looks, and how long titles are. Identifiers are those of the documents.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {'long-title': 'off', 'no-trailing-whitespace': 'off', 'valid-id': ['error', {relaxed: true}],
          // Each language of a page has its title.
          'heading-level': ['error', {allowMultipleH1: true}]},
});
for (const page of pages) {
  const report = await validator.validateString(readFileSync(page, 'utf8'), page);
  for (const result of report.results)
    for (const message of result.messages)
      tell(page, `${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
}

if (browserPath !== '-') {
  const puppeteer = (await import(pathToFileURL(require.resolve('puppeteer-core')))).default;
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await puppeteer.launch({executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu']});
  const looks = [
    {name: 'light', scheme: 'light', media: 'screen', width: 1400},
    {name: 'dark', scheme: 'dark', media: 'screen', width: 1400, rules: ['color-contrast', 'link-in-text-block']},
    {name: 'phone', scheme: 'light', media: 'screen', width: 380,
     rules: ['scrollable-region-focusable', 'target-size', 'meta-viewport', 'css-orientation-lock']},
    {name: 'print', scheme: 'light', media: 'print', width: 800, rules: ['color-contrast', 'link-in-text-block']},
  ];
  for (const [number, page] of pages.entries()) {
    const tab = await browser.newPage();
    // Nothing may come from elsewhere.
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      const own = request.url().startsWith('file:') || request.url().startsWith('data:');
      if (!own) tell(page, `asks for ${request.url()}`);
      own ? request.continue() : request.abort();
    });
    await tab.goto(pathToFileURL(page).href);
    await tab.evaluate(axe);
    const browserSession = await tab.createCDPSession();
    for (const look of looks) {
      await tab.setViewport({width: look.width, height: 900});
      // Medium and scheme at once: told one after the other, the second takes the first back.
      const features = [{name: 'prefers-color-scheme', value: look.scheme}];
      await browserSession.send('Emulation.setEmulatedMedia', {media: look.media, features});
      // The style sheet is the same on all pages: what only it can break is looked for on every third.
      const asked = !look.rules || number % 3 === 0;
      const options = {resultTypes: ['violations'], ...(look.rules && {runOnly: {type: 'rule', values: look.rules}})};
      const violations = asked
        ? (await tab.evaluate((given) => window.axe.run(document, given), options)).violations : [];
      for (const violation of violations)
        tell(page, `${look.name}: ${violation.id}: ${violation.help} (${violation.nodes.length}): ${violation.nodes[0].html.slice(0, 160)}`);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (look.media === 'screen' && wide > 0) tell(page, `${look.name}: ${wide} px wider than the screen`);
    }
    await tab.close();
  }
  await browser.close();
}
console.log(`${pages.length} pages, ${faults} faults`);
process.exit(faults ? 1 : 0);
