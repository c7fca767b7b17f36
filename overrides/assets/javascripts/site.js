// What Material's own script leaves undone in the pages it has dressed.
(() => {
  // The menu is opened by a label, which no key reaches: with script a button takes its place.
  const [menu, drawer] = [document.querySelector(".md-header label[for=__drawer]"), document.getElementById("__drawer")];
  const pages = document.querySelector(".md-nav--primary");
  if (!pages) return;
  const button = document.createElement("button");
  button.className = menu.className;
  button.dataset.menu = "";
  button.type = "button";
  button.ariaLabel = pages.ariaLabel;
  button.ariaExpanded = drawer.checked;
  button.append(...menu.childNodes);
  menu.replaceWith(button);
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", () => {
    button.ariaExpanded = drawer.checked;
    (drawer.checked ? pages.querySelector("a.md-nav__link--active") || pages.querySelector("a") : button).focus();
  });
  addEventListener("keydown", (event) => event.key === "Escape" && drawer.checked && drawer.click());
})();

(() => {
  const article = document.querySelector("article");
  if (!article) return;
  let due = 0;
  function dress() {
    due = 0;
    // A <nav> in each code block for its copy button makes dozens of landmarks of one name: take the role off.
    for (const nav of article.querySelectorAll("nav.md-code__nav:not([role])")) nav.setAttribute("role", "none");
    // What scrolls sideways must be reachable by keyboard: wide tables, a notebook's output, and code on devices that cannot hover.
    const boxes = [...article.querySelectorAll(".md-typeset__scrollwrap, .highlight pre > code, .jp-OutputArea-output")];
    // Measured first, changed then: in turns, each change would lay the page out again.
    for (const box of boxes.filter((box) => box.scrollWidth > box.clientWidth)) box.tabIndex = 0;
  }
  const soon = () => (due ||= requestAnimationFrame(dress));
  new MutationObserver(soon).observe(article, { childList: true, subtree: true });
  addEventListener("resize", soon);
  article.addEventListener("toggle", soon, true); // what was folded had no width
  soon();
})();

// The topic that was read last is noted here. The rest of what this browser remembers, and what a question needs, is loaded when
// there is something to show or somebody comes near the question: a first visit weighs no more for it.
(() => {
  const { src, dataset } = document.currentScript;
  const KEY = "runnable-pytorch"; // also in remembered.js
  let memory = null;
  try {
    memory = JSON.parse(localStorage.getItem(KEY)) || { version: 1, answers: {} };
    if (dataset.topic) localStorage.setItem(KEY, JSON.stringify({ ...memory, last: dataset.topic }));
  } catch {} // prettier-ignore
  const add = (tag, properties) =>
    new Promise((resolve, reject) => {
      const made = Object.assign(document.createElement(tag), { onload: resolve, onerror: reject }, properties);
      Object.assign(made.dataset, dataset);
      document.head.append(made);
    });
  const file = (name) => new URL(`../${name}`, src).href;
  const script = (name) => add("script", { src: file(`javascripts/${name}`) });
  let ready = null;
  const remembered = () => (ready ||= script("remembered.js"));
  if (Object.keys(memory?.answers || {}).length && !document.querySelector(".returning, .remembered")) remembered();
  const question = document.querySelector("article .predict");
  if (!question) return;
  const near = new IntersectionObserver(
    async (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      near.disconnect();
      // The style waits for the script, which applies it: the page moves once.
      const style = { rel: "stylesheet", media: "print", href: file("stylesheets/predict.css") };
      await Promise.all([remembered(), add("link", style)]);
      script("predict.js");
    },
    { rootMargin: "400px" },
  );
  near.observe(question);
})();
