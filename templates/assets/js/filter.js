// Narrows the entries of a page in place: key events only, or those with one actor. The address keeps the choice.
const details = document.querySelector("[data-filters]");
const words = document.getElementById("filter-words")?.dataset;
const items = [...document.querySelectorAll("main li[data-actors]")];

function choices() {
  return [...details.querySelectorAll("[data-actor]")].map((item) => [
    item.dataset.actor,
    item.querySelector("a, span").textContent,
    item.querySelector(".remark").textContent,
  ]);
}

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

function form() {
  const key = element("input", { type: "checkbox", name: "key", value: "1" });
  const actor = element("select", { name: "actor" }, element("option", { value: "", textContent: words.anybody }));
  for (const [id, name, count] of choices()) {
    actor.append(element("option", { value: id, textContent: `${name} (${count})` }));
  }
  const parts = [element("legend", { textContent: words.legend })];
  if (Number(details.dataset.key)) {
    parts.push(element("label", {}, key, ` ${words.key} (${details.dataset.key})`));
  }
  if (actor.options.length > 1) {
    parts.push(element("label", {}, `${words.actor} `, actor));
  }
  return element("form", { className: "in-place" }, element("fieldset", {}, ...parts));
}

function start() {
  const narrow = form();
  const said = element("p", { className: "remark" });
  said.setAttribute("role", "status");
  for (const hint of details.querySelectorAll("[data-hint], [data-hint] + ul")) {
    hint.hidden = true;
  }
  details.append(narrow, said);

  const read = () => {
    const asked = new URLSearchParams(location.search);
    const { key, actor } = narrow.elements;
    if (key) key.checked = asked.get("key") === "1";
    if (actor) actor.value = asked.get("actor") ?? "";
    if (actor && actor.selectedIndex < 0) actor.value = "";
    if (key?.checked || actor?.value) details.open = true;
    show();
  };

  const show = () => {
    const key = narrow.elements.key?.checked;
    const actor = narrow.elements.actor?.value;
    let shown = 0;
    for (const item of items) {
      const fits = (!key || "key" in item.dataset) && (!actor || item.dataset.actors.split(" ").includes(actor));
      item.hidden = !fits;
      shown += fits;
    }
    for (const section of document.querySelectorAll("main section")) {
      const own = section.querySelectorAll(":scope > ul > li[data-actors]");
      if (own.length && !section.contains(details)) section.hidden = [...own].every((item) => item.hidden);
    }
    const text = words.shown.replace("{shown}", shown).replace("{all}", items.length);
    said.textContent = key || actor ? text : "";
  };

  narrow.addEventListener("change", () => {
    const chosen = [...new FormData(narrow)].filter(([, value]) => value);
    const query = new URLSearchParams(chosen).toString();
    history.pushState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    show();
  });
  narrow.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);
  read();
}

if (details && words && items.length && (Number(details.dataset.key) || choices().length)) start();
