/* Runs in the application's own world of a page whose scripts are off. All that comes in is already a change. */
(() => {
  "use strict";
  // Markup is parsed in documents that are not shown: it loads nothing until it has been looked through.
  const inert = document.implementation.createHTMLDocument("");
  const parser = new DOMParser();
  const STAND_IN = "stet://stand-in/?";
  const CARET = "data-stet-caret";
  const GROUND = "data-stet-ground";
  const MARK = "stet-article";
  // Our own page, for posts without a layout.
  const own = {
    root: document.documentElement.cloneNode(false),
    style: document.getElementById("own"),
    page: document.getElementById("page"),
    header: document.getElementById("header"),
    article: document.getElementById("article"),
  };
  // What is ours in a site's page: a slim scroll bar, how the caret's block is marked, which colour scheme it shows.
  const CARET_RULE =
    `@media screen { :root { scrollbar-width: thin; } [${CARET}] { outline: 2px solid #b3c7da; outline-offset: 5px; border-radius: 3px;
      scroll-margin: 24px; } }`;
  const ourStyle = document.createElement("style");
  ourStyle.textContent = CARET_RULE;

  // The article stands between two comments; `blocks` has the nodes of each of its blocks.
  const begin = document.createComment(""), end = document.createComment("");
  const blocks = [];
  let isFramed = false;

  const isForeign = (address) => {
    try {
      const url = new URL(address, document.baseURI);
      if (url.protocol === "data:" || url.href.startsWith(STAND_IN)) return false;
      return url.protocol !== "stet:" || url.host !== location.host;
    } catch {
      return true;
    }
  };

  const standIn = (element, address) => {
    const image = inert.createElement("img");
    image.className = "stands-in";
    image.src = STAND_IN + encodeURIComponent(address);
    image.alt = element.getAttribute("alt") || "";
    for (const name of ["width", "height"]) {
      if (/^\d+%?$/.test(element.getAttribute(name) ?? "")) image.setAttribute(name, element.getAttribute(name));
    }
    element.replaceWith(image);
  };

  const isStyle = (link) => /\bstylesheet\b/i.test(link.rel) && !isForeign(link.getAttribute("href"));

  // What a page does not show, and what reaches out as soon as it stands in a document.
  const disarm = (root) => {
    for (const element of root.querySelectorAll("script, meta, base, template, portal, fencedframe")) element.remove();
    for (const link of root.querySelectorAll("link")) if (!isStyle(link)) link.remove();
    for (const element of root.querySelectorAll("iframe, frame, object, embed, applet")) {
      standIn(element, element.getAttribute("src") || element.getAttribute("data") || element.localName);
    }
    for (const element of root.querySelectorAll("[srcset], [ping], [autofocus], [background], [poster]")) {
      for (const name of ["srcset", "ping", "autofocus", "background", "poster"]) element.removeAttribute(name);
    }
    for (const element of root.querySelectorAll("img, video, audio, input[type=image]")) {
      const source = element.querySelector("source");
      const address = element.getAttribute("src") ?? (source && source.getAttribute("src"));
      if (address && isForeign(address)) standIn(element, address);
    }
  };

  const parsed = (html) => {
    const holder = inert.createElement("div");
    holder.innerHTML = html;
    disarm(holder);
    return [...holder.childNodes];
  };

  // ---- what stands around the article

  const sameAttributes = (element, other) => {
    for (const { name } of [...element.attributes]) {
      if (name !== GROUND && !other.hasAttribute(name)) element.removeAttribute(name);
    }
    for (const { name, value } of other.attributes) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  };

  const styles = (head) => [...head.querySelectorAll("link, style")].filter((element) => element !== ourStyle);

  const setHead = (head) => {
    const before = styles(document.head).map((element) => element.outerHTML).join("\n");
    const after = styles(head);
    // A style sheet that stays is not loaded again: the page would be bare until it has come.
    if (before === after.map((element) => element.outerHTML).join("\n")) return;
    document.head.replaceChildren(...after, ourStyle);
  };

  const setBody = (body) => {
    const article = document.createDocumentFragment();
    article.append(begin, ...blocks.flat(), end);
    sameAttributes(document.body, body);
    document.body.replaceChildren(...body.childNodes);
    articlePlace()?.replaceWith(article);
  };

  const articlePlace = () => {
    const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    while (comments.nextNode()) if (comments.currentNode.data === MARK) return comments.currentNode;
    return null; // the layout does not show the article
  };

  const ownDocument = () => {
    const page = document.implementation.createHTMLDocument("");
    sameAttributes(page.documentElement, own.root);
    page.head.replaceChildren(own.style);
    own.article.replaceChildren(page.createComment(MARK));
    page.body.append(own.page);
    return page;
  };

  const framedDocument = ({ before, after }) => {
    const html = after === null ? before : `${before}<!--${MARK}-->${after}`;
    const page = parser.parseFromString(html, "text/html");
    disarm(page);
    return page;
  };

  const showFrame = (frame) => {
    const wanted = frame.before !== undefined;
    if (!wanted && !isFramed) return;
    const top = scrollY;
    const page = wanted ? framedDocument(frame) : ownDocument();
    isFramed = wanted;
    sameAttributes(document.documentElement, page.documentElement);
    setHead(page.head);
    setBody(page.body);
    answerSheets();
    scrollTo(0, top);
  };

  // ---- light or dark

  const PREFERENCE = /\(\s*prefers-color-scheme\s*(?::\s*(light|dark)\s*)?\)/gi;
  const ALWAYS = "(min-width: 0px)", NEVER = "(max-width: -1px)";
  // The media of rules and sheets that ask for the reader's preference, as they were written.
  const asking = new Map();
  let preferred = "light";

  // Qt has one preference for all of the program, so that the sheets are told ours.
  const answer = (owner) => {
    const written = asking.get(owner) ?? owner.media.mediaText;
    if (written.search(PREFERENCE) < 0) return;
    asking.set(owner, written);
    owner.media.mediaText = written.replace(PREFERENCE, (_, asked) =>
      !asked || asked.toLowerCase() === preferred ? ALWAYS : NEVER);
  };

  const answerRules = (sheet) => {
    let rules;
    try {
      rules = sheet.cssRules;
    } catch {
      return; // not loaded yet: its load event is heard
    }
    for (const rule of rules) {
      if (rule.media) answer(rule);
      if (rule.styleSheet) answerRules(rule.styleSheet);
      if (rule.cssRules) answerRules(rule);
    }
  };

  const answerSheets = () => {
    for (const sheet of document.styleSheets) {
      answer(sheet);
      answerRules(sheet);
    }
    ourStyle.textContent = CARET_RULE;
    // A page that can be both is what is preferred; one that says nothing, or one of them, stays so.
    const can = getComputedStyle(document.documentElement).colorScheme;
    if (/\blight\b/.test(can) && /\bdark\b/.test(can)) {
      ourStyle.textContent += ` :root { color-scheme: ${preferred} !important; }`;
    }
  };

  document.addEventListener("load", (event) => {
    if (event.target instanceof HTMLLinkElement) answerSheets();
  }, true);

  // ---- the article

  const insert = (index, html) => {
    const nodes = parsed(html);
    let place = end;
    for (let at = index; at < blocks.length; at++) {
      if (blocks[at].length) {
        place = blocks[at][0];
        break;
      }
    }
    place.before(...nodes);
    blocks.splice(index, 0, nodes);
  };

  const remove = (index, count) => {
    for (const nodes of blocks.splice(index, count)) for (const node of nodes) node.remove();
  };

  const apply = (change) => {
    if (change.base === 0) remove(0, blocks.length);
    if (change.header !== null) own.header.replaceChildren(...parsed(change.header));
    // Addresses in the page are relative to where it will be.
    if (change.url && location.pathname !== change.url) history.replaceState(null, "", change.url);
    if (change.frame !== null) showFrame(change.frame);
    for (const [index, removed, come] of change.splices.toReversed()) {
      remove(index, removed);
      come.forEach((html, at) => insert(index + at, html));
      if (come.some((html) => /prefers-color-scheme/i.test(html))) answerSheets();
    }
  };

  const bringIntoView = (element) => {
    const box = element.getBoundingClientRect();
    const height = window.innerHeight;
    const within = box.top >= 0 && box.bottom <= height;
    const across = box.height > height && box.top < height && box.bottom > 0;
    if (!within && !across) element.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  const elements = (index) => (blocks[index] ?? []).filter((node) => node.nodeType === Node.ELEMENT_NODE);

  const mark = (index, show) => {
    const now = elements(index);
    for (const element of document.querySelectorAll(`[${CARET}]`)) {
      if (!now.includes(element)) element.removeAttribute(CARET);
    }
    for (const element of now) element.setAttribute(CARET, "");
    if (now.length && show) bringIntoView(now[0]);
  };

  // ---- what a click means

  // An emoji counts as the name that is written for it, where the site's plugin made it of one.
  const shownCount = (range) => {
    let count = range.toString().replace(/\s+/g, "").length;
    for (const sign of range.commonAncestorContainer.querySelectorAll?.("span.emoji[title]") ?? []) {
      const isWithin = range.comparePoint(sign, 0) === 0 && range.comparePoint(sign, sign.childNodes.length) === 0;
      if (isWithin && /^:[^:]+:$/.test(sign.title)) count += sign.title.length - sign.textContent.length;
    }
    return count;
  };

  const lineOf = (node) => {
    let element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    while (element && getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
    return element;
  };

  const before = (start, caret, within) => {
    const range = document.createRange();
    if (within) range.setStart(start, 0);
    else range.setStartBefore(start);
    range.setEnd(caret.startContainer, caret.startOffset);
    return range;
  };

  own.article.append(begin, end);
  document.head.append(ourStyle);
  answerSheets();

  globalThis.stet = {
    /* change: null or a worker's answer; index: the caret's block or -1; show: whether to scroll to it. */
    update(change, index, show) {
      if (change) apply(change);
      mark(index, show);
    },
    theme(name) {
      document.documentElement.setAttribute(GROUND, name);
    },
    /* Whether the page is "light" or "dark" for readers who prefer one. */
    scheme(name) {
      preferred = name;
      answerSheets();
    },
    /* What stands at a point of the window: its block, how many characters of the block come before it that are no
       spaces, and whether the next that is none is meant (a space or the start of a line comes before it). null where
       a click means something else: on a link, or at the end of a selection. */
    at(x, y) {
      const hit = document.elementFromPoint(x, y);
      if (!hit || !getSelection().isCollapsed || hit.closest("a[href], summary, input, button, video, audio")) return null;
      const index = blocks.findIndex((nodes) => nodes.some((node) => node.contains(hit)));
      if (index < 0) return null;
      const caret = document.caretRangeFromPoint(x, y);
      if (!caret || !blocks[index].some((node) => node.contains(caret.startContainer))) return [index, 0, false];
      const text = before(blocks[index][0], caret, false);
      const line = lineOf(caret.startContainer);
      const begins = line !== null && shownCount(before(line, caret, true)) === 0;
      return [index, shownCount(text), begins || /\s$/.test(text.toString())];
    },
  };
})();
