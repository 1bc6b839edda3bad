/* The search of a large site: the theme's search box over an index in pieces, of which a search fetches a few. The
   texts are the theme's own, which it writes into every page. */

"use strict";

(() => {
  const MOST = 20;
  const WAIT = 120;

  const config = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(`${config.base.replace(/\/$/, "")}/`, document.location.href);
  const box = document.getElementById("__search");
  const field = document.querySelector("[data-bf=search-query]");
  const form = field?.form;
  const result = document.querySelector("[data-bf=search-result]");
  const around = document.querySelector("[data-bf=search]");
  if (!box || !form || !result || !around) return;
  const meta = result.querySelector(".md-search-result__meta");
  const list = result.querySelector("ol");
  meta.setAttribute("role", "status");

  const say = (name, number) => {
    meta.textContent = config.translations[`search.result.${name}`].replace("#", number);
  };

  let loading = null;
  const load = () => {
    loading ??= import(new URL("pagefind/pagefind.js", base)).then(async (found) => {
      await found.options({ baseUrl: base.pathname, excerptLength: 24 });
      await found.init();
      return found;
    }).catch(() => { loading = null; return null; });
    return loading;
  };

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  /* An excerpt is text with marks around what was found; it is read as text, and the marks are set again. */
  const plain = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.textContent;
  };
  const marked = (excerpt) => excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) =>
    piece.startsWith("<mark>") ? element("mark", {}, plain(piece)) : plain(piece));

  const item = (page) => {
    const { title, found } = page.meta;
    const text = found ? [found] : marked(page.excerpt);
    const article = element("article", { class: "md-search-result__article md-typeset" },
      element("div", { class: "md-search-result__icon md-icon" }), element("h1", {}, title), element("p", {}, ...text));
    return element("li", { class: "md-search-result__item" },
      element("a", { class: "md-search-result__link", href: page.url }, article));
  };

  let turn = 0;
  const search = async () => {
    const mine = ++turn;
    const wanted = field.value.trim();
    const found = await load();
    if (!found || mine !== turn) return;
    if (!wanted) { list.replaceChildren(); say("placeholder"); return; }
    const answer = await found.search(wanted);
    const pages = await Promise.all(answer.results.slice(0, MOST).map((one) => one.data()));
    if (mine !== turn) return;
    list.replaceChildren(...pages.map(item));
    const number = answer.results.length;
    say(number === 0 ? "none" : number === 1 ? "one" : "other", number);
  };

  let timer = 0;
  const later = () => { clearTimeout(timer); timer = setTimeout(search, WAIT); };

  const open = (wanted) => { if (box.checked !== wanted) box.click(); };
  const close = () => { open(false); field.blur(); };

  field.addEventListener("focus", () => { open(true); search(); });
  field.addEventListener("input", later);
  box.addEventListener("change", () => { if (box.checked) field.focus(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { field.focus(); search(); }));
  around.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !around.contains(event.relatedTarget)) open(false);
  });

  const move = (step) => {
    const stops = [field, ...list.querySelectorAll("a")];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops[(at + step + stops.length) % stops.length].focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (!box.checked) {
      const typing = document.activeElement?.closest("input, select, textarea, [contenteditable]");
      if (typing || !["/", "f", "s"].includes(event.key)) return;
      field.focus();
      field.select();
    } else if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && document.activeElement === field) list.querySelector("a")?.click();
    else return;
    event.preventDefault();
  });
})();
