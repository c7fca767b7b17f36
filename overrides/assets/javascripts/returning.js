// For a reader who comes back. On the home page: where they were, and up to three questions that are due. On the path: what
// this browser remembers, to save as a file, to take in and to delete. predict.js and the questions are loaded when one is due.
(() => {
  const MOST = 3;
  const element = (tag, properties, ...content) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...content);
    return made;
  };
  const asset = (name) => new URL(`assets/${name}`, Remembered.root);
  const load = (tag, properties) => new Promise((resolve, reject) => document.head.append(element(tag, { onload: resolve, onerror: reject, ...properties })));
  // A script, not fetch: this works from a file as well.
  const script = (name) => load("script", { src: asset(`javascripts/${name}`) });

  const box = document.querySelector(".returning");
  if (box) {
    const link = [...document.querySelectorAll("article li > a")].find((one) => Remembered.topic(one) === Remembered.last);
    if (Remembered.last && link) {
      const title = [...link.childNodes].filter((node) => node.className !== "tick").map((node) => node.cloneNode(true));
      box.append(element("p", { className: "returning-last" }, box.dataset.last, element("a", { href: link.href }, ...title)));
      box.hidden = false;
    }
    if (Remembered.due().length) ask();
  }

  async function ask() {
    await Promise.all([load("link", { rel: "stylesheet", href: asset("stylesheets/predict.css") }), script("predict.js"), script("questions-data.js")]);
    const { asked, words } = self.QUESTIONS;
    const due = Remembered.due().filter((slug) => Object.hasOwn(asked, slug)).slice(0, MOST); // prettier-ignore
    if (due.length) box.append(element("h2", {}, box.dataset.due), ...due.map((slug) => question(slug, asked[slug], words)));
    box.hidden = !box.childNodes.length;
  }

  // The question as the topic's page asks it; the output is there.
  function question(slug, one, words) {
    const id = `due-${slug}`;
    const items = one.choices.map(([shown, output]) => element("li", {}, output ? element("samp", {}, shown) : shown));
    const list = element("ul", { className: "predict-choices" }, ...items);
    list.setAttribute("aria-labelledby", id);
    const because = element("p", { className: "predict-because", hidden: true }, one.because);
    const more = element("p", { className: "predict-more", hidden: true });
    more.append(element("a", { href: new URL(`${slug}/#${one.at}`, Remembered.root) }, words.page));
    const asked = element("div", { className: "predict" }, element("p", { className: "predict-question", id }, one.question), list, because, more);
    Object.assign(asked.dataset, { right: one.right, yes: words.yes, no: words.no });
    Predict.dress(asked, (right) => {
      more.hidden = false;
      Remembered.answer(slug, right);
    });
    const program = element("pre", {}, element("code", { tabIndex: 0 }, one.program));
    return element("section", { className: "snippet", ariaLabel: one.title }, element("p", { className: "returning-title" }, one.title), program, asked);
  }

  const place = document.querySelector(".remembered");
  if (place) {
    const words = place.dataset;
    const said = element("p", { role: "status" });
    const count = element("p");
    const button = (text, act) => {
      const made = element("button", { type: "button" }, text);
      made.addEventListener("click", act);
      return made;
    };
    const show = () => count.replaceChildren(words.count, String(Remembered.count()));
    const file = element("input", { type: "file", accept: ".json,application/json", hidden: true });
    file.addEventListener("change", async () => {
      const text = await file.files[0].text().catch(() => ""); // it may lie elsewhere, out of reach
      said.textContent = Remembered.take(text) ? words.taken : words.unread;
      file.value = ""; // the same one may be chosen again
      show();
    });
    function save() {
      const href = URL.createObjectURL(new Blob([Remembered.text()], { type: "application/json" }));
      element("a", { href, download: "runnable-pytorch.json" }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    }
    function forget() {
      if (!confirm(words.sure)) return;
      Remembered.forget();
      said.textContent = words.deleted;
      show();
    }
    show();
    const buttons = element("p", { className: "remembered-buttons" }, button(words.file, save), button(words.take, () => file.click()), button(words.delete, forget));
    place.append(count, buttons, file, said);
    place.hidden = false;
  }
})();
