// The error index: a field that leaves only the messages that hold every word typed. Without JavaScript the page is whole.
(() => {
  const headings = [...document.querySelectorAll("article h3.error")];
  const box = document.querySelector("article .ask");
  if (!headings.length || !box) return;

  // A message is its heading and all that follows up to the next one; a topic is hidden when none of its messages is left.
  const topics = new Map();
  const messages = headings.map((heading) => {
    const parts = [heading];
    for (let next = heading.nextElementSibling; next && !/^H[23]$/.test(next.tagName); next = next.nextElementSibling) parts.push(next);
    let topic = heading;
    while (topic && topic.tagName !== "H2") topic = topic.previousElementSibling;
    const message = { parts, text: parts.map((part) => part.textContent).join(" ").toLowerCase(), shown: true };
    if (topic) topics.set(topic, [...(topics.get(topic) || []), message]);
    return message;
  });

  const label = Object.assign(document.createElement("label"), { className: "error-filter", textContent: box.dataset.filter });
  const field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
  const count = Object.assign(document.createElement("span"), { className: "error-count" });
  count.setAttribute("aria-live", "polite");
  label.append(field, count);
  [...topics.keys()][0].before(label);

  function filter() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const message of messages) {
      message.shown = words.every((word) => message.text.includes(word));
      for (const part of message.parts) part.hidden = !message.shown;
    }
    for (const [topic, inside] of topics) topic.hidden = !inside.some((message) => message.shown);
    count.textContent = words.length ? `${messages.filter((message) => message.shown).length} / ${messages.length}` : "";
  }
  let soon = 0;
  field.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(filter, 100);
  });
})();
