// Takes the pictures. docs/pictures/make starts the program and calls this:
//   take.mjs site ADDRESS                      what readers see
//   take.mjs desk ADDRESS EDITOR REVIEWER      what editors see, with the paths of two invitations
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const folder = new URL('.', import.meta.url).pathname;
const limit = 60_000;

const [part, site, ...invitations] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, chromiumSandbox: process.getuid() !== 0 });
await (part === 'site' ? readers() : editors());
await browser.close();

/** A window: wide, or a phone with twice as many dots. */
async function open(wide = true, height = wide ? 780 : 844) {
  const context = await browser.newContext({
    viewport: { width: wide ? 1200 : 390, height },
    deviceScaleFactor: wide ? 1 : 2,
    colorScheme: 'light',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Scrolls so far that this begins at a height of the window. */
async function scroll(locator, top) {
  await locator.evaluate((element, top) => scrollTo(0, element.getBoundingClientRect().top + scrollY - top), top);
}

/** What the window shows, as small as the limit asks. */
async function take(page, name) {
  await page.mouse.move(0, 0);
  // The map of the home page is a picture itself, which a program that has just started takes a moment to draw.
  await page.waitForFunction(() => [...document.images].every(image =>
    image.getBoundingClientRect().top > innerHeight || image.complete && image.naturalWidth > 0));
  const devtools = await page.context().newCDPSession(page);
  for (const quality of [80, 70, 60, 50]) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
    await writeFile(`${folder}${name}.webp`, data, 'base64');
    if ((await stat(`${folder}${name}.webp`)).size <= limit) return;
  }
  throw new Error(`${name}.webp is larger than ${limit} bytes.`);
}

async function readers() {
  const wide = await open();
  await wide.goto(`${site}/`);
  await take(wide, 'home');
  await wide.goto(`${site}/map`);
  await wide.setViewportSize({ width: 1000, height: 768 });
  await scroll(wide.locator('main svg').first(), 130);
  await take(wide, 'map');

  const phone = await open(false);
  for (const [path, name] of [
    ['/places/fl/miami', 'miami'],
    ['/search?q=Clay+County,+Florida', 'search'],
    ['/places/fl', 'florida'],
    ['/places/wa/seattle', 'seattle'],
  ]) {
    await phone.goto(site + path);
    await take(phone, name);
  }
  // From a number to the words that print it, and from there to the article, as a reader gets there.
  await phone.goto(`${site}/votes/fl.miami.approval`);
  const yes = phone.locator('tr', { hasText: 'Yes' });
  await yes.locator('summary').click();
  await take(phone, 'vote');
  await yes.locator('details[open] a').first().click();
  await phone.waitForURL('**/sources/**');
  await scroll(phone.locator(':target'), 90);
  await take(phone, 'source');
}

async function editors() {
  const editor = await join(invitations[0]);
  const reviewer = await join(invitations[1]);
  await addSource(editor);
  await beginDraft(editor);
  await writeFacts(editor);
  await send(editor, 'Quillhaven’s vote, from the invented article.');
  await approve(reviewer);

  await editor.goto(`${site}/edit/places?text=quill`);
  await editor.getByRole('link', { name: 'Quillhaven, OR' }).click();
  await editor.getByRole('button', { name: 'Begin a new draft' }).click();
  await editor.getByText('Ready to send').waitFor();
  await editor.locator('.outline').getByRole('button', { name: 'Quillhaven Town Council: 4–1' }).click();
  await field(editor, 'Motion, in the words of the source').fill('to authorize the town manager to sign the memorandum of agreement.');
  await send(editor, 'The motion in full.');
  await reviewer.goto(`${site}/edit`);
  await take(reviewer, 'editing-desk');
  await reviewer.getByRole('link', { name: 'Quillhaven' }).first().click();
  await reviewer.locator('h1').waitFor();
  await reviewer.getByText('Comment on this').first().click();
  await scroll(reviewer.getByRole('heading', { level: 2, name: 'Quillhaven' }), 60);
  await take(reviewer, 'editing-review');
  await approve(reviewer);
  await reviewer.goto(`${site}/places/or/quillhaven/history`);
  await take(reviewer, 'editing-history');
}

/** Accepts an invitation with a passkey, kept by a device that agrees to everything. */
async function join(invitation) {
  const page = await open();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true,
      hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true,
    },
  });
  await page.goto(site + invitation);
  await page.getByRole('button', { name: 'Make a passkey and join' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
  return page;
}

async function addSource(page) {
  await page.goto(`${site}/edit/sources/new`);
  await page.getByLabel('Or its text').fill(await readFile(`${folder}../../tests/AgreementTracker.Browser.Tests/Quillhaven.txt`, 'utf8'));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Title').fill('Quillhaven council backs pact with ICE, 4-1');
  await page.getByLabel('Publisher').fill('The Invented Courier');
  await page.getByRole('button', { name: 'Check the source' }).click();
  await page.getByText('Our neighbors are already afraid').waitFor();
  await scroll(page.getByRole('heading', { level: 1 }), 40);
  await take(page, 'editing-source');
  await page.getByRole('button', { name: 'Keep this source' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quillhaven council backs pact' }).waitFor();
}

async function beginDraft(page) {
  await page.goto(`${site}/edit/places/new`);
  await page.getByLabel('State, as its postal code').fill('or');
  await page.getByLabel('Name, as the source prints it').fill('Quillhaven');
  await page.getByRole('button', { name: 'Begin a draft' }).click();
  await page.locator('.left > summary').waitFor();
  await page.getByLabel('Cite from').selectOption('quillhaven-council-backs-pact-with-ice-4-1');
  await page.locator('#source\\.text p').first().waitFor();
}

async function writeFacts(page) {
  const voted = 'voted 4-1 on Tuesday, Sept. 9, 2025, to approve a 287(g) agreement';
  await cite(page, 'Name as printed', 'Quillhaven Town Council');
  await choose(page, 'What it is', 'municipality', 'the town manager');
  await page.getByRole('button', { name: 'No source states the' }).first().click();
  for (const [name, kind] of [['Quillhaven Town Council', 'governing-body'], ['Quillhaven Police Department', 'police']]) {
    await add(page, 'a body or agency');
    await cite(page, 'Name as printed', name);
    await choose(page, 'What it is', kind, name);
  }

  await add(page, 'an agreement');
  await pick(page, 'Local agency that takes part', 'police', 'Quillhaven Police Department');
  await cite(page, 'Change Local agency that takes part', 'Quillhaven Police Department');
  await pick(page, 'Federal agency', 'immigration', 'Immigration and Customs Enforcement');
  await cite(page, 'Change Federal agency', 'U.S. Immigration and Customs Enforcement');
  await choose(page, 'Type', 'task-force', 'under the task force model');
  await page.getByRole('button', { name: 'No source states' }).first().click();
  await page.locator('section.form').getByRole('button', { name: 'Add a step' }).click();
  await choose(page, 'Kind', 'approved', voted);
  await cite(page, 'As printed', 'Tuesday, Sept. 9, 2025');
  await field(page, 'Date, if known').fill('2025-09-09');
  await choose(page, 'How it is known', 'printed');

  await add(page, 'a vote');
  await pick(page, 'Body that voted', 'council', 'Quillhaven Town Council in this draft');
  await cite(page, 'Change Body that voted', 'The Quillhaven Town Council voted 4-1');
  await cite(page, 'Motion, in the words of the source', 'to authorize the town manager to sign the memorandum of agreement.');
  await field(page, 'Motion, in the words of the source').fill('to authorize the town manager to sign the memorandum');
  await choose(page, 'What a yes does to the agreement', 'adopt', voted);
  await choose(page, 'Stage', 'not-stated');
  await choose(page, 'Method', 'not-stated');
  await cite(page, 'As printed', 'Tuesday, Sept. 9, 2025');
  await field(page, 'Date, if known').fill('2025-09-09');
  await choose(page, 'How it is known', 'printed');
  for (const [nth, number] of ['4', '1'].entries()) {
    await field(page, 'Number', nth).fill(number);
    await cite(page, 'Number', 'voted 4-1', nth);
  }
  await choose(page, 'Result', 'pass');
  await field(page, 'Result').focus();
  await select(page, voted);
  await page.locator('.saved', { hasText: 'Kept at' }).waitFor();
  await scroll(field(page, 'Result'), 470);
  await take(page, 'editing-citing');
  await cite(page, 'Result', voted);
}

async function send(page, reason) {
  await page.locator('.left > summary', { hasText: 'Ready to send' }).waitFor();
  await page.getByRole('button', { name: 'Send for review' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Send for review' }).waitFor();
  await page.getByLabel('Why, in a sentence for readers').fill(reason);
  await page.getByRole('button', { name: 'Send for review' }).click();
  await page.getByText('Somebody else decides').waitFor();
}

async function approve(page) {
  if (!page.url().includes('/review/')) {
    await page.goto(`${site}/edit`);
    await page.getByRole('link', { name: 'Quillhaven' }).first().click();
  }
  await page.getByRole('button', { name: 'Approve and publish' }).click();
  await page.getByRole('heading', { level: 1, name: /^Change \d/ }).waitFor();
}

function field(page, label, nth = 0) {
  return page.locator('section.form').getByLabel(label, { exact: true }).nth(nth);
}

async function add(page, what) {
  await page.locator('.outline').getByRole('button', { name: `Add ${what}` }).click();
  await page.locator('#form\\.title', { hasText: 'not filled in yet' }).waitFor();
}

async function choose(page, label, word, words) {
  await field(page, label).selectOption(word);
  if (words) await cite(page, label, words);
}

async function pick(page, label, typed, choice) {
  await page.locator('section.form').getByRole('searchbox', { name: label, exact: true }).first().pressSequentially(typed);
  await page.locator('.found').getByRole('button', { name: choice }).click();
  await field(page, `Change ${label}`).waitFor();
}

/** The field, then the words in the source, then the button at the field. */
async function cite(page, label, words, nth = 0) {
  const control = field(page, label, nth);
  const within = control.locator("xpath=ancestor::div[@class='field'][1]");
  await control.focus();
  await within.and(page.locator('[data-at-hand]')).waitFor();
  await select(page, words);
  await within.locator('button.cite').click();
  await within.locator('.citing', { hasText: words }).first().waitFor();
}

/** Selects in the archived text as a mouse would. */
async function select(page, words) {
  await page.locator('#source\\.text').evaluate((text, words) => {
    const spans = [...text.querySelectorAll('[data-at]')];
    const at = spans.map(span => span.textContent).join('').indexOf(words);
    const range = document.createRange();
    let seen = 0;
    for (const span of spans) {
      const from = at - seen, to = from + words.length, length = span.textContent.length;
      if (from >= 0 && from < length) range.setStart(span.firstChild, from);
      if (to > 0 && to <= length) range.setEnd(span.firstChild, to);
      seen += length;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }, words);
  await page.locator('.source .selected', { hasText: `Selected: ${words}` }).waitFor();
}
