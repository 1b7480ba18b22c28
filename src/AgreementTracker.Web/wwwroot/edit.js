// For the form of a draft: selecting words in the source, and coming back to where one was.
const key = draft => `draft-${draft}`;
const read = draft => JSON.parse(sessionStorage.getItem(key(draft)) ?? '{}');

// Where a caret stands in the archived text, in UTF-16 units; null outside of it.
const offset = (root, node, at) => {
  if (!root.contains(node))
    return null;
  if (node.nodeType !== Node.TEXT_NODE) {
    const next = node.childNodes[at];
    const spans = [...root.querySelectorAll('[data-at]')];
    const span = next ? spans.find(span => next.contains(span) || span.contains(next) || next.compareDocumentPosition(span) & Node.DOCUMENT_POSITION_FOLLOWING)
      : spans.findLast(span => node.contains(span) || node.compareDocumentPosition(span) & Node.DOCUMENT_POSITION_PRECEDING);
    return span ? Number(span.dataset.at) + (next ? 0 : span.textContent.length) : null;
  }
  const span = node.parentElement.closest('[data-at]');
  if (!span)
    return null;
  const before = document.createRange();
  before.selectNodeContents(span);
  before.setEnd(node, at);
  return Number(span.dataset.at) + before.toString().length;
};

export const watchSelection = (panel, id) => {
  let waiting;
  let last = '';
  const root = () => document.getElementById(id);
  const look = () => {
    const selection = getSelection();
    const text = root();
    if (!text || selection.rangeCount === 0 || selection.isCollapsed)
      return;
    const range = selection.getRangeAt(0);
    const [start, end] = [offset(text, range.startContainer, range.startOffset), offset(text, range.endContainer, range.endOffset)];
    if (start === null || end === null || `${start} ${end}` === last)
      return;
    last = `${start} ${end}`;
    panel.invokeMethodAsync('SelectAsync', start, end);
  };
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  };
  // Whoever selects and presses at once means the words just selected, not those before; and the same words may be meant again.
  const acts = event => {
    if (root()?.contains(event.target)) {
      last = '';
      return;
    }
    clearTimeout(waiting);
    look();
  };
  // The text takes a caret, so that keys can select in it, and nothing else.
  const refuse = event => {
    if (root()?.contains(event.target))
      event.preventDefault();
  };
  document.addEventListener('selectionchange', changed);
  for (const name of ['pointerdown', 'keydown'])
    document.addEventListener(name, acts, true);
  for (const name of ['beforeinput', 'drop', 'paste', 'cut'])
    document.addEventListener(name, refuse);
  return {
    stop: () => {
      document.removeEventListener('selectionchange', changed);
      for (const name of ['pointerdown', 'keydown'])
        document.removeEventListener(name, acts, true);
      for (const name of ['beforeinput', 'drop', 'paste', 'cut'])
        document.removeEventListener(name, refuse);
    },
  };
};

export const reveal = (id, place) => {
  const spans = [...document.getElementById(id).querySelectorAll('[data-at]')];
  spans.findLast(span => Number(span.dataset.at) <= place)?.scrollIntoView({ block: 'center' });
};

// An address that asks for a field is followed once; from then on it is as its editor leaves it.
export const placeOf = draft => {
  const address = new URL(location);
  if (!address.searchParams.has('at'))
    return read(draft);
  address.searchParams.delete('at');
  history.replaceState(history.state, '', address);
  return {};
};

const fieldOf = element => (element?.closest('section.form') && element.id) || null;

export const keepPlace = (draft, address, path) => {
  const place = read(draft);
  // On a slow line somebody went on at a field of what is shown before the server came to say what is shown.
  const field = fieldOf(document.activeElement) ?? (place.path === path ? place.field : null);
  sessionStorage.setItem(key(draft), JSON.stringify({ ...place, address, path, field }));
  if (keepPlace.draft === draft) {
    document.getElementById('form.title')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  keepPlace.draft = draft;
  document.addEventListener('focusin', event => {
    const field = fieldOf(event.target);
    if (field)
      sessionStorage.setItem(key(draft), JSON.stringify({ ...read(draft), field }));
  });
  // The source is far from a field for whoever works by keys.
  document.addEventListener('keydown', event => {
    const words = document.getElementById('source.words');
    if (words && event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyW') {
      event.preventDefault();
      words.focus();
    }
  });
  // What is not kept yet would be lost with the page.
  addEventListener('beforeunload', event => {
    if (document.querySelector('.saved[data-unsaved]'))
      event.preventDefault();
  });
};

// The field itself, or what is nearest above it.
export const focus = (path, isAsked) => {
  // The page came back late, and its editor has begun elsewhere.
  if (!isAsked && document.activeElement?.matches('section.form :is(input, textarea, select)'))
    return;
  // What led here would lie over it.
  document.querySelector('.left')?.removeAttribute('open');
  for (let id = path; id; id = id.replace(/(\.\w+|\[[^\]]*\])$/, '') === id ? '' : id.replace(/(\.\w+|\[[^\]]*\])$/, '')) {
    const element = document.getElementById(id);
    if (element) {
      if (!element.matches('input, select, textarea, button'))
        element.tabIndex = -1;
      element.focus();
      return;
    }
  }
};
