// What could run in a page, or would ask somebody else's server, as the browser itself reads the page.
(files) => {
  const NEVER = "iframe, frame, object, embed, applet, base, style, math, video, audio";
  const OWN_WORDS = "template#filter-words, template#search-words";
  const LOADED = "script[src], img[src], source[src], input[src], [srcset], [poster], [background]";
  const SCHEMES = ["http:", "https:", "mailto:"];
  const found = {};

  const leadsAstray = (address) => {
    try {
      return address !== "data:," && !SCHEMES.includes(new URL(address, "https://briefing.example/").protocol);
    } catch {
      return false; // it leads nowhere
    }
  };
  const isOwn = (script) =>
    script.type === "application/ld+json" || (script.getAttribute("src") ?? "").startsWith("/assets/");
  const isAsked = (element) =>
    element.matches(LOADED) || (element.localName === "link" && /stylesheet|icon|preload|import/.test(element.rel));

  const harm = function* (root, mail) {
    for (const element of root.querySelectorAll("*")) {
      const name = element.localName;
      const never = element.matches(NEVER) && !(mail && name === "style");
      const script = name === "script" && !isOwn(element);
      const turned = name === "meta" && /refresh|set-cookie/i.test(element.httpEquiv);
      const template = name === "template" && !element.matches(OWN_WORDS);
      if (never || script || turned || template) yield element.outerHTML.slice(0, 200);
      if (name === "template") yield* harm(element.content, mail);
      for (const { localName, value } of element.attributes) {
        const runs = /^on|^srcdoc$|^formaction$/.test(localName) || (localName === "style" && !mail);
        const leads = /^(href|src|action|data|poster|xlink:href)$/.test(localName) && leadsAstray(value);
        const asks = isAsked(element) && value.includes("evil.example");
        if (runs || leads || asks) yield `${name} ${localName}=${value}`;
      }
      if (script || element.type !== "application/ld+json") continue;
      if (!JSON.parse(element.textContent)) yield "linked data that says nothing";
    }
  };
  const look = (name, html, mail = false) => {
    try {
      const bad = [...harm(new DOMParser().parseFromString(html, "text/html"), mail)];
      if (bad.length) found[name] = (found[name] ?? []).concat(bad);
    } catch (error) {
      found[name] = [String(error)];
    }
  };

  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith(".html")) look(name, text, name.startsWith("digest/"));
    if (!name.endsWith(".xml")) continue;
    const feed = new DOMParser().parseFromString(text, "text/xml");
    if (feed.querySelector("parsererror")) found[name] = ["it is no XML"];
    for (const content of feed.querySelectorAll("[type=html]")) look(name, content.textContent);
  }
  return found;
};
