/* What a briefing can do with JavaScript and does without: previews of names, filters over whole lists, and the
   sentences of a summary shown in the text. Texts come from the page, which has them from the message catalogue. */

"use strict";

(() => {
  const DELAY = 180;
  const ROWS = 100;

  /* The folder of the site, which Material writes into every page. */
  const base = (() => {
    const config = document.getElementById("__config");
    const path = config ? JSON.parse(config.textContent).base : ".";
    return new URL(`${path.replace(/\/$/, "")}/`, document.location.href);
  })();

  const loaded = new Map();
  const load = (name) => {
    if (!loaded.has(name)) {
      const found = fetch(new URL(`data/${name}.json`, base)).then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.json();
      });
      loaded.set(name, found.catch(() => { loaded.delete(name); return null; }));
    }
    return loaded.get(name);
  };

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  /* Previews */

  const NAMED = "a.bf-name[href], a.bf-chip[href], a.bf-side[href], .bf-graph a[href]";
  let card = null;
  let shownFor = null;
  let timer = 0;

  const pageOf = (link) => {
    const href = link.href instanceof SVGAnimatedString ? link.href.baseVal : link.getAttribute("href");
    const url = new URL(href, document.location.href);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return "";
    return decodeURIComponent(url.pathname.slice(base.pathname.length)).replace(/(index\.html|\/)+$/, "");
  };

  const hide = () => {
    clearTimeout(timer);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    card?.remove();
    card = null;
  };

  const show = async (link) => {
    if (document.location.protocol === "file:") return;
    const page = pageOf(link);
    const data = page && (await load("names"));
    const entry = data?.names.find((one) => one[0] === page);
    if (!entry || shownFor !== link || document.location.href.split("#")[0] === new URL(page, base).href) return;
    const [, name, type, definition, facts] = entry;
    card = element("div", { class: "bf-preview", id: "bf-preview", role: "tooltip" },
      element("p", { class: `bf-preview-name bf-type bf-${data.types[type]}` }, name));
    if (definition) card.append(element("p", { class: "bf-preview-what" }, definition));
    card.append(element("p", { class: "bf-by" }, facts));
    document.body.append(card);
    link.setAttribute("aria-describedby", "bf-preview");
    const at = link.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8));
    const below = at.bottom + size.height + 12 < window.innerHeight;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${(below ? at.bottom + 6 : at.top - size.height - 6) + window.scrollY}px`;
  };

  const approach = (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest(NAMED);
    if (link === shownFor || (card && card.contains(event.target))) return;
    if (shownFor) hide();
    if (!link) return;
    shownFor = link;
    timer = setTimeout(() => show(link), event.type === "focusin" ? 0 : DELAY);
  };

  document.addEventListener("mouseover", approach);
  document.addEventListener("focusin", approach);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  /* The sentences of a summary, in the text */

  const light = (event, on) => {
    if (!(event.target instanceof Element)) return;
    const line = event.target.closest(".bf-summary li");
    const mark = line?.querySelector('a.bf-mark[href^="#"]');
    const sentence = mark && document.getElementById(mark.getAttribute("href").slice(1));
    sentence?.classList.toggle("bf-lit", on);
  };

  for (const [start, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(start, (event) => light(event, true));
    document.addEventListener(end, (event) => light(event, false));
  }

  /* Filters: a form takes over the list below it when it is first used. */

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const KINDS = {
    names: {
      rows: (data) => data.names.map(([page, name, type, what, facts, mentions, articles, also, publishers]) => ({
        page, name, type: data.types[type], what, facts, also,
        publishers: publishers.map((one) => data.publishers[one]),
        text: fold([name, ...also].join("\n")), order: { name: fold(name), count: -mentions, articles: -articles },
      })),
      row: (one, texts) => element("li", {},
        element("a", { class: `bf-entry bf-${one.type}`, href: new URL(one.page.includes("#") ? one.page : `${one.page}/`, base) },
          element("bdi", {}, one.name)), " ",
        ...(one.what ? [element("span", { class: "bf-what" }, one.what), " "] : []),
        ...(one.also.length ? [element("span", { class: "bf-by" }, `${texts.also} ${one.also.join(", ")}`), " "] : []),
        element("span", { class: "bf-counts" }, one.facts)),
      list: "bf-index",
    },
    articles: {
      rows: (data) => data.articles.map(([page, title, publisher, day, facts]) => ({
        page, title, publishers: [data.publishers[publisher]], day, facts,
        text: fold(title), order: { date: day ? -Number(day.replaceAll("-", "")) : 1, name: fold(title) },
      })),
      row: (one) => element("li", {},
        element("a", { class: "bf-headline-link", href: new URL(`${one.page}/`, base) }, one.title), " ",
        element("span", { class: "bf-by" }, [...one.publishers, one.facts].filter(Boolean).join(" · "))),
      list: "bf-articles",
    },
  };

  const matches = (row, wanted) =>
    (!wanted.text || row.text.includes(fold(wanted.text)))
    && (!wanted.type || row.type === wanted.type)
    && (!wanted.publisher || row.publishers.includes(wanted.publisher))
    && (!wanted.from || (row.day && row.day >= wanted.from))
    && (!wanted.to || (row.day && row.day <= wanted.to));

  const compare = (by) => (a, b) => {
    const [x, y] = [a.order[by], b.order[by]];
    return x < y ? -1 : x > y ? 1 : a.page < b.page ? -1 : 1;
  };

  const untouched = (field) => {
    if (field instanceof HTMLSelectElement) {
      const usual = [...field.options].find((one) => one.defaultSelected) ?? field.options[0];
      return field.value === usual.value;
    }
    return !(field instanceof HTMLInputElement) || field.value === field.defaultValue;
  };

  const prepare = (form) => {
    form.hidden = document.location.protocol === "file:"; // a browser reads no data from a disk
    if (form.hidden) return;
    const kind = KINDS[form.dataset.kind];
    const still = document.getElementById(form.dataset.list);
    if (!kind || !still) return;
    const status = form.querySelector("[role=status]");
    const list = element("ul", { class: kind.list, hidden: "" });
    still.after(list);
    let rows = null;
    let turn = 0;
    const refresh = async () => {
      const mine = ++turn;
      const wanted = Object.fromEntries(new FormData(form));
      const data = rows ? null : await load(form.dataset.kind);
      if (mine !== turn) return;
      if (!rows && !data) { status.textContent = form.dataset.failed; return; }
      rows ??= kind.rows(data);
      const initial = [...form.elements].every(untouched);
      const found = initial ? [] : rows.filter((row) => matches(row, wanted)).sort(compare(wanted.sort || "name"));
      list.replaceChildren(...found.slice(0, ROWS).map((row) => kind.row(row, form.dataset)));
      list.hidden = initial;
      still.hidden = !initial;
      status.textContent = initial ? "" : form.dataset[found.length > ROWS ? "many" : "found"]
        .replace("[n]", found.length.toLocaleString(document.documentElement.lang)).replace("[shown]", ROWS);
    };
    form.addEventListener("input", refresh);
    form.addEventListener("reset", () => setTimeout(refresh));
    form.addEventListener("submit", (event) => event.preventDefault());
  };

  document.querySelectorAll("form.bf-filter").forEach(prepare);
})();
