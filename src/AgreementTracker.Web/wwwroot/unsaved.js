// For the form of a draft: what is typed into a field stays in this tab until the server says that the draft was saved with it.
// A page that is loaded again after a lost connection gives it to the server, which puts it back or asks.
const prefix = 'unsaved ';
/** As long as a session may last. */
const days = 7;
/** In characters: the server takes no larger message. */
const longest = 8_000;
const most = 40_000;

let name;
const read = (item = name) => JSON.parse(sessionStorage.getItem(item) ?? '{}');
const write = held => {
  try {
    if (Object.keys(held).length === 0)
      sessionStorage.removeItem(name);
    else
      sessionStorage.setItem(name, JSON.stringify(held));
  } catch {
    // The tab may keep no more; typing goes on.
  }
};
const change = act => {
  const held = read();
  act(held);
  write(held);
};

// What is someone else's on this computer goes, and what nobody came back for.
const clear = account => {
  const since = Date.now() - days * 86_400_000;
  for (const item of Object.keys(sessionStorage).filter(item => item.startsWith(prefix)))
    if (!item.startsWith(`${prefix}${account} `) || Object.values(read(item)).every(entry => entry.at < since))
      sessionStorage.removeItem(item);
};

const isField = element => element.matches?.('section.form :is(textarea, input:not([type]))[id^="$"]:not([readonly])');
const keyOf = (document, path) => `${document} ${path}`;
// What each field had before the next letter: with no letter held, that is what the draft has.
const before = new WeakMap();

const note = event => {
  if (isField(event.target))
    before.set(event.target, event.target.value);
};

const hold = event => {
  const field = event.target;
  if (!isField(field))
    return;
  const document = field.closest('[data-document]').dataset.document;
  const key = keyOf(document, field.id);
  const was = before.get(field) ?? field.defaultValue;
  before.set(field, field.value);
  // A shorter text from before would take the place of this one when the page comes back.
  if (was.length + field.value.length > longest) {
    change(held => delete held[key]);
    return;
  }
  change(held => held[key] = {
    document,
    path: field.id,
    fact: field.closest('[data-fact]').dataset.fact,
    before: was,
    ...held[key],
    text: field.value,
    at: Date.now(),
  });
};

/** Begins to hold, and returns what is left of the page before this one. */
export const begin = (draft, account) => {
  clear(account);
  if (!name) {
    for (const kind of ['focusin', 'beforeinput'])
      document.addEventListener(kind, note, true);
    document.addEventListener('input', hold, true);
  }
  name = `${prefix}${account} ${draft}`;
  let room = most;
  return Object.entries(read())
    .filter(([, entry]) => (room -= entry.before.length + entry.text.length) >= 0)
    .map(([key, { document, path, fact, before, text, isAsked }]) => ({ key, document, path, fact, before, text, isAsked: !!isAsked }));
};

/** What the draft has goes; what the editor is asked about gets out of the way of what is typed next, under the keys that are returned. */
export const settle = (saved, asked) => {
  const keys = asked.map((key, i) => `${Date.now()}.${i} ${key}`);
  change(held => {
    for (const key of saved)
      delete held[key];
    asked.forEach((key, i) => {
      held[keys[i]] = { ...held[key], isAsked: true };
      delete held[key];
    });
  });
  return keys;
};

/** The draft was saved with these texts. A field may have more letters since. */
export const saved = texts => change(held => {
  for (const { document, path, text } of texts) {
    const key = keyOf(document, path);
    if (held[key]?.text === text)
      delete held[key];
    else if (held[key])
      held[key].before = text;
  }
});

/** What was asked about is in its field again, and is held until the draft was saved with it. */
export const putBack = (asked, path) => change(held => {
  const { isAsked, ...entry } = held[asked];
  held[keyOf(entry.document, path)] = { ...entry, path };
  delete held[asked];
});

export const drop = asked => change(held => delete held[asked]);
