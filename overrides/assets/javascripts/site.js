// What Material's own script leaves undone in the pages it has dressed.
(() => {
  const article = document.querySelector("article");
  if (!article) return;
  function dress() {
    // A <nav> in each code block for its copy button makes dozens of landmarks of one name: take the role off.
    for (const nav of article.querySelectorAll("nav.md-code__nav:not([role])")) nav.setAttribute("role", "none");
    // What scrolls sideways must be reachable by keyboard: wide tables, and code on devices that cannot hover.
    for (const box of article.querySelectorAll(".md-typeset__scrollwrap, .highlight pre > code"))
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
  new MutationObserver(dress).observe(article, { childList: true, subtree: true });
  addEventListener("resize", dress);
  article.addEventListener("toggle", dress, true); // what was folded had no width
  dress();
})();
