/* The theme fetches its search index with every page. This has it wait until somebody turns to the search, or until the
   address asks for a search or for the words that one found. It stands before the theme's own script. */

"use strict";

(() => {
  const INDEX = /\/search\/search_index\.json$/;
  const box = document.getElementById("__search");
  const field = document.querySelector(".md-search__input");
  const asked = new URLSearchParams(document.location.search);
  if (!box || !field || asked.has("q") || asked.has("h")) return;

  const turned = new Promise((resolve) => {
    field.addEventListener("focus", resolve, { once: true });
    box.addEventListener("change", resolve, { once: true });
    if (box.checked || document.activeElement === field) resolve();
  });

  const Request = window.XMLHttpRequest;
  window.XMLHttpRequest = class extends Request {
    #waits = false;

    open(method, url, ...rest) {
      this.#waits = INDEX.test(new URL(url, document.location.href).pathname);
      super.open(method, url, ...rest);
    }

    send(body) {
      if (!this.#waits) { super.send(body); return; }
      window.XMLHttpRequest = Request;
      turned.then(() => super.send(body));
    }
  };
})();
