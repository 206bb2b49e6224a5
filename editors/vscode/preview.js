// SPDX-License-Identifier: Apache-2.0
// Runs in the preview: shows pages, marks the block that is written in, tells which block is clicked. Blocks carry
// `data-line`, the first line of their source, counted from 0.
(() => {
  'use strict';
  const editor = acquireVsCodeApi();
  let line;

  const own = document.createElement('style');
  own.textContent = `
    [data-line].written-in { box-shadow: -0.25rem 0 0 #0a548b; background: color-mix(in srgb, #0a548b 8%, transparent); }
    .stale { opacity: 0.6; }
    .words { font: 1rem/1.5 system-ui, sans-serif; padding: 1rem; }`;

  function show(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.querySelectorAll('style[data-page]').forEach((each) => each.remove());
    for (const each of page.querySelectorAll('style')) {
      each.dataset.page = '';
      document.head.append(each);
    }
    document.head.append(own);
    document.body.className = page.body.className;
    document.body.replaceChildren(...page.body.childNodes);
  }

  function say(words) {
    const told = document.createElement('p');
    told.className = 'words';
    told.textContent = words;
    document.head.append(own);
    document.body.replaceChildren(told);
  }

  /** The block that a line belongs to: the last that begins on it or before it; of those on one line the first. */
  function blockOf(wanted) {
    let found;
    for (const each of document.querySelectorAll('[data-line]')) {
      const begins = Number(each.dataset.line);
      if (begins <= wanted && (!found || begins > Number(found.dataset.line))) found = each;
    }
    return found;
  }

  /** Marks the block that is written in, and brings it into sight. */
  function mark() {
    document.querySelectorAll('.written-in').forEach((each) => each.classList.remove('written-in'));
    const block = line === undefined ? undefined : blockOf(line);
    if (!block) return;
    block.classList.add('written-in');
    const box = block.getBoundingClientRect();
    const seen = box.top >= 0 && box.bottom <= window.innerHeight;
    if (!seen) block.scrollIntoView({ block: 'center' });
  }

  window.addEventListener('message', ({ data }) => {
    document.body.classList.toggle('stale', data.kind === 'stale');
    if (data.kind === 'words') say(data.words);
    if (data.kind === 'stale') document.body.title = data.why;
    if (data.kind === 'page') show(data.html);
    if (data.kind !== 'page' && data.kind !== 'cursor') return;
    line = data.line ?? line;
    mark();
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('a, input, label, summary, button') || !getSelection().isCollapsed) return;
    const block = event.target.closest('[data-line]');
    if (block) editor.postMessage({ kind: 'clicked', line: Number(block.dataset.line) });
  });
  editor.postMessage({ kind: 'ready' });
})();
