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
