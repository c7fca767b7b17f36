// "Paste your error": what the box on a page says about a pasted text. The matcher (matching.js) and the dictionary
// (errors-data.js) are loaded when the box is first used. Everything happens here; nothing is sent or kept.
(() => {
  const box = document.getElementById("ask");
  if (!box) return;
  const answer = box.closest(".ask").querySelector(".ask-answer");
  const root = new URL("../../", document.currentScript.src);
  let ready = null;

  // Scripts, not fetch: the box works from a file as well.
  const script = (name) =>
    new Promise((resolve, reject) => {
      const made = element("script");
      Object.assign(made, { src: new URL(`assets/javascripts/${name}`, root), onload: resolve, onerror: reject });
      document.head.append(made);
    });
  const load = () => (ready ||= Promise.all([typeof Matching === "object" || script("matching.js"), script("errors-data.js")]));

  function element(tag, className, ...content) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  const link = (text, address) => Object.assign(element("a", "", text), { href: new URL(address, root).href });
  const coded = (text) => text.split(/`+/).map((part, at) => (at % 2 ? element("code", "", part) : part));
  // Where a cause is explained; the error index as long as its topic has no page.
  function place(entry, { program, at }, topics) {
    const [named, anchor] = program ? [program.split("/")[0], `program-${program.split("/")[1].replaceAll("_", "-")}`] : at.split("#");
    const slug = named || entry.topic;
    return topics[slug] ? [topics[slug], `${slug}/#${anchor}`] : [title(entry), `errors/#${entry.id}`];
  }

  // One cause: how to tell that it is this one, why it happens, what to change.
  function card(found, one, { topics, raised, words, language }) {
    const say = (key) => coded(Matching.fill(one[language][key], found.blanks));
    const [name, address] = place(found.entry, one, topics);
    const made = element("li", "", element("p", "ask-topic", link(name, address)));
    if (one[language].tell) made.append(element("p", "ask-tell", ...say("tell")));
    made.append(element("p", "", ...say("why")), element("p", "ask-cure", ...say("do")));
    const proof = raised[one.program];
    made.append(element("p", "ask-more", link(proof ? words.program.replace("{machine}", () => proof) : words.cure, address)));
    return made;
  }

  // Messages that share most of their words with the line. They are shown as similar, never as an answer.
  function similar(line, { entries }) {
    const wordsOf = (text) => new Set(text.toLowerCase().replace(/\{[^}]*\}/g, " ").match(/[a-z_]{3,}/g) || []);
    const asked = wordsOf(line);
    const score = (text) => {
      const known = wordsOf(text);
      const both = [...known].filter((word) => asked.has(word)).length;
      return both < 3 ? 0 : both / (asked.size + known.size - both);
    };
    const ranked = entries.map((entry) => ({ entry, score: Math.max(...entry.wordings.map((wording) => score(wording.text))) }));
    return ranked.filter((one) => one.score > 0.45).sort((a, b) => b.score - a.score).slice(0, 3); // prettier-ignore
  }

  function search(line, words) {
    const button = element("button", "", words.search);
    button.type = "button";
    button.addEventListener("click", () => {
      const input = document.querySelector("[data-md-component=search-query]");
      input.value = line;
      input.focus();
      input.dispatchEvent(new Event("input"));
    });
    return button;
  }

  const form = (text, line, data) => Object.assign(element("a", "", text), { href: data.report + encodeURIComponent(line), rel: "nofollow" });

  const title = (entry) => `${entry.type ? `${entry.type}: ` : ""}${entry.wordings[0].text.replace(/\{[^}]*\}/g, "…").split("\n")[0]}`;

  async function reply() {
    const text = box.value;
    delete answer.dataset.of;
    if (!text.trim()) return answer.replaceChildren();
    try {
      await load();
    } catch {
      ready = null; // what is pasted next tries again
      return answer.replaceChildren(element("p", "ask-none", answer.dataset.failed));
    }
    if (box.value !== text) return; // typed on meanwhile
    const data = self.ERRORS;
    const { words } = data;
    const found = Matching.find(text, data.entries);
    const cleaned = Matching.clean(text);
    const start = Matching.lastException(cleaned);
    const line = start === null ? "" : cleaned.slice(start).split("\n").slice(0, 2).join(" ").trim().slice(0, 300).replace(/^(?:\w+\.)+(?=[A-Z])/, "");
    const read = line || (found?.last ? found.said : "");
    const shown = read ? [element("p", "ask-last", words.last, element("samp", "", read.length > 300 ? `${read.slice(0, 300)}…` : read))] : [];
    if (found && !found.last) shown.push(element("p", "ask-none", words.elsewhere, element("samp", "", found.said)));
    if (found && found.cases.length) {
      if (found.cases.length > 1) shown.push(element("p", "ask-several", words.several));
      if (found.wording.until) shown.push(element("p", "ask-version", words.until.replace("{until}", () => found.wording.until)));
      shown.push(element("ol", "ask-found", ...found.cases.map((one) => card(found, one, data))));
      shown.push(element("p", "ask-more", words.other, " ", link(words.why, "errors/#why"), ...(data.report ? [" · ", form(words.wrong, read, data)] : [])));
    } else if (found) {
      shown.push(element("p", "ask-none", words.unsure, " ", link(words.index, `errors/#${found.entry.id}`)));
    } else {
      const near = line ? similar(line, data) : [];
      shown.push(element("p", "ask-none", near.length ? words.similar : line ? words.none : words.unread));
      if (near.length) shown.push(element("ul", "ask-similar", ...near.map(({ entry }) => element("li", "", link(title(entry), `errors/#${entry.id}`)))));
      if (line) shown.push(search(line, words));
      if (line && data.report) shown.push(element("p", "ask-more", form(words.report, line, data)));
    }
    answer.replaceChildren(...shown);
    answer.dataset.of = text; // tests wait for it
  }

  let soon = 0;
  box.addEventListener("focus", () => load().catch(() => (ready = null)), { once: true });
  box.addEventListener("input", (event) => {
    clearTimeout(soon);
    if (event.inputType?.startsWith("insertFromPaste")) reply();
    else soon = setTimeout(reply, 150);
  });
  const come = () => location.hash === "#ask" && box.focus();
  addEventListener("hashchange", come);
  come();
  if (box.value) reply(); // the browser kept it across a reload
})();
