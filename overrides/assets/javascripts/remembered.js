// What this browser remembers: the questions that were answered, and the topic read last, which site.js notes. It stays in this
// browser (localStorage), for both languages; where a browser keeps nothing, it is forgotten with the page.
const Remembered = (() => {
  const KEY = "runnable-pytorch";
  const DAYS = [1, 3, 7, 21]; // after which a question comes back; a wrong answer begins again
  const { src, dataset } = document.currentScript;
  const root = new URL("../../", src);
  const lists = document.querySelector(".returning, .remembered") ? ", article li > a" : "";
  const listed = `.md-nav--primary a.md-nav__link${lists}`;
  const nothing = () => ({ version: 1, last: null, answers: {} });
  let memory = nothing();
  let keeps = true; // until the browser refuses to: a private window, or a full one

  const slug = (text) => typeof text === "string" && /^[a-z0-9-]{1,100}$/.test(text);
  const whole = (number) => Number.isInteger(number) && number >= 0;
  const today = () => Math.floor(Date.now() / 864e5 - new Date().getTimezoneOffset() / 1440);

  // A memory made of what is sound in `text`; null if it is none. A file may come from anywhere.
  function read(text) {
    let data = null;
    try {
      data = JSON.parse(text);
    } catch {} // prettier-ignore
    if (data?.version !== 1 || typeof data.answers !== "object") return null;
    const sound = ([name, one]) => slug(name) && whole(one?.step) && one.step <= DAYS.length && (one.due === null || whole(one.due));
    const answers = Object.entries(data.answers || {}).filter(sound).map(([name, { step, due }]) => [name, { step, due }]);
    return { version: 1, last: slug(data.last) ? data.last : null, answers: Object.fromEntries(answers) };
  }

  function save() {
    try {
      localStorage.setItem(KEY, JSON.stringify(memory));
    } catch {
      keeps = false;
    }
    tick();
  }

  // Read anew each time: another tab may have written meanwhile, and a page that Back brings out of the browser's cache is old.
  function now() {
    try {
      if (keeps) memory = read(localStorage.getItem(KEY)) || nothing();
    } catch {} // prettier-ignore
    return memory;
  }

  // The first answer counts, and after it the one that is given when the question is due; a wrong one always.
  function answer(name, right) {
    const before = now().answers[name];
    const due = before && before.due !== null && before.due <= today();
    if (before && right && !due) return;
    const step = due && right ? before.step + 1 : 0;
    memory.answers[name] = { step, due: step < DAYS.length ? today() + DAYS[step] : null };
    save();
  }

  const due = () =>
    Object.entries(now().answers)
      .filter(([, one]) => one.due !== null && one.due <= today())
      .sort(([, one], [, other]) => one.due - other.due)
      .map(([name]) => name);

  // The topic that a link leads to.
  const topic = (link) => (link.href.startsWith(root.href) && link.href.slice(root.href.length).match(/^([a-z0-9-]+)\/(?:index\.html)?$/)?.[1]) || null;

  // A tick at each topic of the menu, and of the lists of the home page and the path, whose question was answered.
  function tick() {
    for (const link of document.querySelectorAll(listed)) {
      const [mark, wanted] = [link.querySelector(".tick"), Object.hasOwn(memory.answers, topic(link) || "")];
      if (mark && !wanted) mark.remove();
      if (mark || !wanted) continue;
      const made = Object.assign(document.createElement("span"), { className: "tick", textContent: "✓", role: "img", ariaLabel: dataset.answered });
      link.append(made);
    }
  }

  for (const event of ["pageshow", "storage"]) addEventListener(event, () => (now(), tick()));
  now();
  tick();

  return {
    root,
    here: dataset.topic || null,
    last: memory.last,
    answer,
    due,
    topic,
    count: () => Object.keys(now().answers).length,
    text: () => JSON.stringify(now()),
    // Takes the place of what was remembered; false if the text is none of ours.
    take(text) {
      const found = read(text);
      if (found) memory = found;
      if (found) save();
      return !!found;
    },
    forget() {
      memory = nothing();
      tick();
      try {
        localStorage.removeItem(KEY);
      } catch {} // prettier-ignore
    },
  };
})();
