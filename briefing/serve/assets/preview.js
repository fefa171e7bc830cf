// The preview in the browser: findings over the page, the archived words beside it, drafts marked in links.
// It hangs on livereload's script as one of its plugins; that one keeps the connection and loads pages again.
(() => {
  "use strict";

  const own = document.currentScript;
  const at = (name) => new URL(name, own.src).href;
  const STATE = new URL("state.json", own.src).pathname;
  const OPEN = "briefing-preview-archive";
  const SEEN = "briefing-preview-seen";
  const LINES_BEFORE = 80;
  const BESIDE = matchMedia("(min-width: 64rem)");
  const NAMES = { error: ["error", "errors"], warning: ["warning", "warnings"], note: ["note", "notes"] };
  const sheets = own.dataset.sheets.split(" ").filter(Boolean);

  // Text is only ever set as text: nothing that a file, a finding or an article holds becomes markup here.
  const make = (tag, attributes = {}, ...inner) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null) element.setAttribute(name, value);
    }
    return fill(element, ...inner);
  };
  const fill = (element, ...inner) => {
    element.replaceChildren(...inner.filter((each) => each !== null));
    return element;
  };
  const button = (text, act, attributes = {}) => {
    const made = make("button", { type: "button", ...attributes }, text);
    made.addEventListener("click", act);
    return made;
  };
  const counted = (number, [one, many]) => `${number} ${number === 1 ? one : many}`;
  const remember = (store, key, value) => { try { store.setItem(key, value); } catch { /* a browser may forbid it */ } };
  const recall = (store, key) => { try { return store.getItem(key); } catch { return null; } };

  // Where all of it stands: a tree of its own, so that neither the site's style nor ours reaches the other's.
  const host = make("div", { id: "briefing-preview", lang: "en", dir: "ltr" });
  const root = host.attachShadow({ mode: "open" });
  const status = make("p", { role: "status" });
  const problems = button("", () => dialog.showModal());
  const opener = button("Archive", () => showArchive(archive.hidden ? "yes" : "no"), { "aria-controls": "archive" });
  const buttons = make("div", { class: "buttons" }, problems, opener);
  const bar = make("section", { class: "bar", "aria-label": "Preview", hidden: true }, status, buttons);
  const heading = make("h2", { id: "heading" });
  const lead = make("p", { id: "lead" });
  const told = make("div", { class: "told", tabindex: "0", role: "region", "aria-labelledby": "heading" });
  const dialog = make("dialog", { "aria-labelledby": "heading", "aria-describedby": "lead" },
    make("div", { class: "head" }, heading, button("Close", () => { putAway(); dialog.close(); })), lead, told);
  const archive = make("aside", { class: "archive", id: "archive", "aria-labelledby": "archive-heading", hidden: true });
  const style = make("link", { rel: "stylesheet", href: at("preview.css") });
  const styled = new Promise((done) => { style.onload = done; style.onerror = done; });
  root.append(style, bar, archive, dialog);
  const putAway = () => remember(sessionStorage, SEEN, state.id);
  dialog.addEventListener("cancel", putAway);

  let state = { id: "", good: true, shown: true, findings: [], trouble: null, drafts: [], segment: null };
  let connected = true;
  const drawn = { findings: null, segment: null }; // what is drawn already stays, with whatever has the focus in it

  const summary = () => Object.entries(NAMES)
    .map(([severity, names]) => [state.findings.filter((each) => each.severity === severity).length, names])
    .filter(([number]) => number)
    .map(([number, names]) => counted(number, names))
    .join(", ");

  // What is wrong.
  const finding = (each) => make("li", { class: each.severity },
    make("p", { class: "place" }, make("code", {}, each.place), " ", make("strong", {}, each.severity)),
    make("p", {}, each.message, " ", make("span", { class: "check" }, `[${each.check}]`)),
    each.excerpt ? excerpt(each.line, each.excerpt) : null,
    each.hint ? make("p", { class: "hint" }, each.hint) : null);

  const excerpt = (line, [before, rest]) => {
    const [first = " ", ...others] = [...rest];
    return make("pre", { tabindex: "0" }, make("span", { class: "line", "aria-hidden": "true" }, `${line} │ `),
      before, make("mark", {}, first), others.join(""));
  };

  const drawFindings = () => {
    const failed = !state.good;
    heading.textContent = state.trouble ? "The preview could not build" : failed ? `Not built: ${summary()}` : summary();
    lead.textContent = failed
      ? `${state.shown ? "You see the last good pages" : "There are no pages yet"}. This closes by itself as soon as pages can be made.`
      : "The pages are built all the same.";
    const trouble = state.trouble;
    if (drawn.findings !== state.id) fill(told,
      trouble ? make("div", { class: "trouble" }, make("p", {}, trouble.message), make("p", { class: "hint" }, trouble.mend),
        trouble.details ? make("details", {}, make("summary", {}, "What the program says"),
          make("pre", { tabindex: "0" }, trouble.details)) : null) : null,
      make("ol", {}, ...state.findings.map(finding)));
    drawn.findings = state.id;
    dialog.setAttribute("role", failed ? "alertdialog" : "dialog");
    if (!failed && (dialog.dataset.failed || !state.findings.length)) dialog.close();
    if (!failed && state.id) remember(sessionStorage, SEEN, ""); // not before anything is known
    if (failed && !dialog.open && recall(sessionStorage, SEEN) !== state.id) dialog.showModal();
    if (failed) dialog.dataset.failed = "yes"; else delete dialog.dataset.failed;
  };

  // What is archived.
  const part = ({ text, inside, quotes }, index, all) => {
    const next = all[index + 1]?.quotes ?? [];
    const words = quotes.length ? make("mark", { class: grade(quotes) }, text) : text;
    const ended = quotes.filter((number) => !next.includes(number)).map((number) => make("sup", {}, `${number}`));
    return make("span", { class: inside ? "inside" : "around" }, words, ...ended);
  };
  const grade = (quotes) => state.segment.quotes.find(({ number }) => number === quotes[0]).grade;
  const place = (path, line) => make("code", { class: "path" }, line ? `${path}:${line}` : path);

  const drawArchive = () => {
    const segment = state.segment;
    const wanted = recall(localStorage, OPEN) ?? (BESIDE.matches && segment?.stretches.length ? "yes" : "no");
    archive.hidden = !segment || wanted !== "yes";
    document.documentElement.toggleAttribute("data-preview-archive", !archive.hidden);
    const now = JSON.stringify(segment);
    if (!segment || archive.hidden || drawn.segment === now) return;
    drawn.segment = now;
    const scroller = () => (BESIDE.matches ? archive.querySelector(".words") : archive);
    const top = archive.childElementCount ? scroller()?.scrollTop : undefined;
    fill(archive,
      make("div", { class: "head" }, make("h2", { id: "archive-heading" }, "In the archive"),
        button("Close", () => { showArchive("no"); opener.focus(); })),
      make("dl", {},
        make("div", {}, make("dt", {}, "Entry"), make("dd", {}, place(segment.file, segment.line))),
        segment.copy ? make("div", {}, make("dt", {}, "Copy"), make("dd", {}, place(segment.copy, segment.copy_line))) : null),
      segment.why ? make("p", { class: "why" }, segment.why) : null,
      segment.stretches.length
        ? make("div", { class: "words", tabindex: "0", role: "region", "aria-label": "Archived words", dir: "auto",
          lang: segment.language }, ...segment.stretches.flatMap(part))
        : null,
      segment.quotes.length ? make("ol", { class: "quotes" }, ...segment.quotes.map(quote)) : null);
    const first = archive.querySelector(".inside");
    const above = () => first.getBoundingClientRect().top - scroller().getBoundingClientRect().top;
    if (first) scroller().scrollTop = top ?? above() - LINES_BEFORE;
  };
  const quote = ({ number, text, grade: graded, span, line }) => make("li", { value: number },
    make("q", { dir: "auto", class: graded }, text), " ",
    make("span", { class: "meta" }, `${graded}${span ? `, [${span.start}, ${span.end}]` : ""}, line ${line}`));
  const showArchive = (wanted) => {
    remember(localStorage, OPEN, wanted);
    draw();
    if (wanted === "yes") (archive.querySelector(".words") ?? archive.querySelector("button"))?.focus();
  };

  // What is a draft: wherever a link leads to one and nothing beside it says so.
  const drawDrafts = () => {
    const drafts = new Set(state.drafts);
    for (const link of document.querySelectorAll("a[href]")) {
      const to = new URL(link.href, location);
      const marked = to.pathname === location.pathname || link.closest(".card, li, tr, .kicker, h1")?.querySelector(".draft");
      link.toggleAttribute("data-preview-draft", !marked && to.origin === location.origin && drafts.has(to.pathname));
    }
    return drafts.has(location.pathname.replace(/index\.html$/, ""));
  };

  const draw = () => {
    drawFindings();
    drawArchive();
    const isDraft = drawDrafts();
    status.textContent = !connected ? "The preview has stopped" : !state.good ? "Not built" : isDraft ? "Draft" : "";
    problems.textContent = summary() || "What went wrong";
    problems.hidden = !state.findings.length && !state.trouble;
    opener.setAttribute("aria-expanded", String(!archive.hidden));
    opener.hidden = !state.segment;
    bar.classList.toggle("above", !archive.hidden);
    bar.hidden = !status.textContent && problems.hidden && opener.hidden;
  };

  const refresh = async () => {
    await styled;
    try {
      const page = encodeURIComponent(location.pathname);
      const answer = await fetch(`${STATE}?page=${page}`, { cache: "no-store" });
      if (answer.ok) state = { findings: [], trouble: null, ...await answer.json() };
    } catch { /* the server has gone: livereload's script waits for it */ }
    draw();
  };

  // A stylesheet alone has changed: it is put in place without loading the page again.
  const plain = (address) => new URL(address, location).pathname.replace(/\.[0-9a-f]{10}\.css$/, ".css");
  const replaceSheet = (path) => {
    for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
      if (plain(old.href) !== plain(path)) continue;
      const fresh = old.cloneNode();
      fresh.href = path;
      fresh.addEventListener("load", () => old.remove());
      old.after(fresh);
    }
  };

  window.LiveReloadPluginBriefing = class {
    static identifier = "briefing";
    static version = "1";
    analyze() { return { shown: own.dataset.shown, sheets }; }
    reload(path) {
      if (path === STATE) refresh();
      else if (path.endsWith(".css")) replaceSheet(path);
      else return false;
      return true;
    }
  };

  document.addEventListener("LiveReloadConnect", () => { connected = true; host.dataset.connected = "yes"; draw(); });
  document.addEventListener("LiveReloadDisconnect", () => { connected = false; delete host.dataset.connected; draw(); });
  BESIDE.addEventListener("change", draw);
  document.body.append(host);
  refresh();
})();
