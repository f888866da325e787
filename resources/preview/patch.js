/* Runs in the application's own world of a page whose scripts are off. All that comes in is already a change. */
(() => {
  "use strict";
  const header = document.getElementById("header");
  const article = document.getElementById("article");
  // Markup is parsed in a document that is not shown: it loads nothing until it has been looked through.
  const inert = document.implementation.createHTMLDocument("");
  const STAND_IN = "stet://stand-in/?";

  const isForeign = (address) => {
    try {
      const url = new URL(address, document.baseURI);
      return url.protocol !== "data:" && !(url.protocol === "stet:" && url.host === location.host);
    } catch {
      return true;
    }
  };

  const standIn = (element, address) => {
    const image = inert.createElement("img");
    image.className = "stands-in";
    image.src = STAND_IN + encodeURIComponent(address);
    image.alt = element.getAttribute("alt") || "";
    element.replaceWith(image);
  };

  // What a page does not show, and what reaches out as soon as it stands in a document.
  const disarm = (root) => {
    for (const element of root.querySelectorAll("script, link, meta, base, template, portal, fencedframe")) element.remove();
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
    const holder = inert.createElement("stet-block");
    holder.innerHTML = html;
    disarm(holder);
    return holder;
  };

  const bringIntoView = (element) => {
    const box = element.getBoundingClientRect();
    const height = window.innerHeight;
    const within = box.top >= 0 && box.bottom <= height;
    const across = box.height > height && box.top < height && box.bottom > 0;
    if (!within && !across) element.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  const apply = (change) => {
    if (change.base === 0) article.replaceChildren();
    if (change.header !== null) header.replaceChildren(...parsed(change.header).childNodes);
    for (const [index, removed, blocks] of change.splices.toReversed()) {
      for (let count = 0; count < removed; count++) article.children[index].remove();
      const place = article.children[index] ?? null;
      for (const html of blocks) article.insertBefore(parsed(html), place);
    }
  };

  const mark = (index, show) => {
    const before = article.querySelector(":scope > .caret");
    const now = index >= 0 ? article.children[index] : null;
    if (before && before !== now) before.classList.remove("caret");
    if (now) now.classList.add("caret");
    if (now && show) bringIntoView(now);
  };

  globalThis.stet = {
    /* change: null or a worker's answer; index: the caret's block or -1; show: whether to scroll to it. */
    update(change, index, show) {
      if (change) apply(change);
      mark(index, show);
    },
    theme(name) {
      document.documentElement.className = name;
    },
  };
})();
