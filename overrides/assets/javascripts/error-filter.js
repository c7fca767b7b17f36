// The error index and the API index: a field that leaves only the messages that hold every word typed, or the names that hold
// every part of one. Without JavaScript the page is whole.
(() => {
  const headings = [...document.querySelectorAll("article .error-group h3")];
  const box = document.querySelector("article [data-filter]");
  if (!headings.length || !box) return;

  // A message is its heading and all that follows up to the next one; a topic is hidden when none of its messages is left.
  const messages = headings.map((heading) => {
    const parts = [heading];
    for (let next = heading.nextElementSibling; next && next.tagName !== "H3" && next.tagName !== "SUMMARY"; next = next.nextElementSibling) parts.push(next);
    return { parts, group: heading.closest("details"), text: (heading.classList.contains("api") ? [heading] : parts).map((part) => part.textContent).join(" ").toLowerCase(), shown: true };
  });
  const groups = [...new Set(messages.map((message) => message.group))];
  const topic = (group) => group.previousElementSibling; // its heading

  const label = Object.assign(document.createElement("label"), { className: "error-filter", textContent: box.dataset.filter });
  const field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
  const count = Object.assign(document.createElement("span"), { className: "error-count" });
  count.setAttribute("aria-live", "polite");
  label.append(field, count);
  topic(groups[0]).before(label);

  function filter() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const message of messages) {
      message.shown = words.every((word) => message.text.includes(word));
      for (const part of message.parts) part.hidden = !message.shown;
    }
    for (const group of groups) {
      group.hidden = topic(group).hidden = !messages.some((message) => message.group === group && message.shown);
      group.open = words.length > 0;
    }
    count.textContent = words.length ? `${messages.filter((message) => message.shown).length} / ${messages.length}` : "";
  }
  let soon = 0;
  field.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(filter, 100);
  });

  // A link to a message opens its group; not every browser does so by itself. Material opens it too, and then scrolls to
  // the group: so the message is scrolled to when all that listen to the same event have run.
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const group = target?.closest("details.error-group");
    if (!group) return;
    group.open = true;
    setTimeout(() => target.scrollIntoView());
  }
  addEventListener("hashchange", unfold);
  addEventListener("load", unfold);
})();
