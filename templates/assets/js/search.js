// The search page: Pagefind finds, this shows. Nothing of Pagefind is loaded before the search is used.
const SHOWN = 10;
const CHOICES = 8;
const WAIT = 200;

const search = document.getElementById("search");
const instead = document.getElementById("instead");
const words = document.getElementById("search-words").dataset;
const [ask, narrow] = search.querySelectorAll("form");
const input = document.getElementById("q");
const status = search.querySelector("[role=status]");
const list = search.querySelector(".results");
const more = search.querySelector(".more");
const order = search.querySelector(".order");
const facets = [...search.querySelectorAll("[data-facet]")];
const locale = search.dataset.locale;

let engine;
let latest = 0;
let found = [];
let typing;

function load() {
  engine ??= import(new URL("pagefind.js", new URL(search.dataset.index, location)))
    .then(async (pagefind) => {
      await pagefind.options({ baseUrl: search.dataset.root, excerptLength: 24 });
      await pagefind.init();
      await pagefind.filters();
      return pagefind;
    })
    .catch((error) => {
      engine = undefined;
      throw error;
    });
  return engine;
}

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

// The marked words of an excerpt, which is HTML of Pagefind's making: only its text and its <mark> are taken.
function excerpt(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", { textContent: node.textContent }) : node.textContent,
  );
}

function state() {
  const asked = new URLSearchParams(location.search);
  return {
    words: asked.get("q")?.trim() ?? "",
    newest: asked.get("order") === "newest",
    chosen: Object.fromEntries(facets.map(({ dataset }) => [dataset.facet, asked.getAll(dataset.facet)])),
  };
}

function isIdle(asked) {
  return !asked.words && isOpen(asked);
}

function isOpen({ chosen }) {
  return Object.values(chosen).every((values) => !values.length);
}

function go(replacing) {
  const query = new URLSearchParams();
  if (input.value.trim()) query.set("q", input.value.trim());
  for (const box of narrow.elements) if (box.checked) query.append(box.name, box.value);
  const address = `${location.pathname}${query.size ? `?${query}` : ""}`;
  if (address === location.pathname + location.search) return;
  history[replacing ? "replaceState" : "pushState"](null, "", address);
  show();
}

async function show() {
  const turn = ++latest;
  const asked = state();
  if (document.activeElement !== input) input.value = asked.words;
  narrow.elements.order.checked = asked.newest;
  if (isIdle(asked)) {
    found = [];
    list.replaceChildren();
    status.textContent = "";
    more.hidden = narrow.hidden = order.hidden = true;
    instead.hidden = false;
    return;
  }
  try {
    const pagefind = await load();
    const filters = Object.fromEntries(Object.entries(asked.chosen).filter(([, values]) => values.length));
    // Values of one facet are alternatives; different facets must all fit.
    const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
    const sort = asked.newest ? { sort: { time: "desc" } } : {};
    const result = await pagefind.search(asked.words || null, { filters: any, ...sort });
    if (turn !== latest) return;
    found = result.results;
    list.replaceChildren();
    status.textContent = said(found.length);
    instead.hidden = true;
    narrow.hidden = order.hidden = found.length === 0 && isOpen(asked);
    for (const facet of facets) choices(facet, result, filters);
    await add(turn);
  } catch (error) {
    if (turn !== latest) return;
    status.textContent = words.broken;
    instead.hidden = false;
    console.warn(error);
  }
}

function said(count) {
  return [words.nothing, words.one][count] ?? words.many.replace("{count}", count);
}

async function add(turn) {
  const from = list.children.length;
  const next = await Promise.all(found.slice(from, from + SHOWN).map((result) => result.data()));
  if (turn !== latest) return;
  list.append(...next.map(item));
  more.hidden = list.children.length >= found.length;
  return list.children[from];
}

function item({ url, meta, sub_results: parts, excerpt: whole }) {
  const quotes = parts.filter((part) => part.anchor && part.excerpt.includes("<mark>")).slice(0, 3);
  const rest = quotes.length && !parts.some((part) => !part.anchor && part.excerpt.includes("<mark>"));
  const when = meta.date ? [" · ", element("time", { dateTime: meta.time, textContent: meta.date })] : [];
  const made = element(
    "li",
    {},
    element("h3", { className: "card-title" }, element("a", { href: url, textContent: meta.title })),
    element("p", { className: "meta" }, [meta.outlet, meta.speakers].filter(Boolean).join(" · "), ...when),
  );
  if (!rest) made.append(element("p", {}, ...excerpt(parts.find((part) => !part.anchor)?.excerpt ?? whole)));
  if (quotes.length) made.append(element("ul", { className: "plain" }, ...quotes.map(quote)));
  return made;
}

function quote(part) {
  const speaker = element("a", { href: part.url, textContent: part.title });
  const opens = Math.max(part.excerpt.indexOf(words.opens), 0);
  // What stands before the words is the speaker's name, which the link has.
  return element("li", {}, speaker, ": ", ...excerpt(part.excerpt.slice(opens)));
}

function choices(facet, result, filters) {
  const name = facet.dataset.facet;
  const chosen = filters[name] ?? [];
  // Where a value is chosen already, the others can be added: their numbers are those of the words alone.
  const counts = (chosen.length ? result.totalFilters : result.filters)[name];
  const values = Object.entries(counts ?? {}).filter(([value, count]) => count || chosen.includes(value));
  const byDate = name === "date";
  values.sort(([a, m], [b, n]) => (byDate ? b.localeCompare(a) : n - m || a.localeCompare(b, locale)));
  const [ul, rest] = [facet.querySelector("ul"), facet.querySelector("button")];
  const focused = ul.contains(document.activeElement) ? document.activeElement.value : undefined;
  ul.replaceChildren(
    ...values.map(([value, count], at) => {
      const box = element("input", { type: "checkbox", name, value, checked: chosen.includes(value) });
      const label = element("label", {}, box, ` ${byDate ? day(value) : value} `, number(count));
      return element("li", { hidden: at >= CHOICES && !chosen.includes(value) && !facet.dataset.all }, label);
    }),
  );
  rest.hidden = !ul.querySelector("[hidden]");
  facet.hidden = !values.length;
  if (focused !== undefined) [...ul.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
}

function number(count) {
  return element("span", { className: "remark", textContent: `(${count})` });
}

// A day or a month in the words of the page's language.
function day(iso) {
  const [year, month = 1, date = 1] = iso.split("-").map(Number);
  const known = iso.split("-").length;
  const style = { year: "numeric", ...(known > 1 && { month: "long" }), ...(known > 2 && { day: "numeric" }) };
  return new Date(Date.UTC(year, month - 1, date)).toLocaleDateString(locale, { ...style, timeZone: "UTC" });
}

search.hidden = false;
for (const facet of facets) facet.open = matchMedia("(min-width: 71.25rem)").matches;
input.addEventListener("focus", () => void load().catch(() => {}), { once: true });
input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => go(true), WAIT);
});
ask.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  go(false);
});
narrow.addEventListener("change", () => go(false));
order.addEventListener("change", () => go(false));
narrow.addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", async () => (await add(latest))?.querySelector("a").focus());
for (const facet of facets) {
  facet.querySelector("button").addEventListener("click", ({ target }) => {
    facet.dataset.all = "yes";
    const hidden = facet.querySelectorAll("li[hidden]");
    for (const each of hidden) each.hidden = false;
    target.hidden = true;
    hidden[0]?.querySelector("input").focus();
  });
}
addEventListener("popstate", () => {
  input.value = state().words;
  show();
});
show();
