// The calculator on the page about broadcasting: two shapes aligned from the right, and what torch says to a + b.
// It takes the place of the page's table of worked cases, and its words are that table's data attributes.
const Broadcast = (() => {
  // The sizes in "(8, 1, 3)", "8 1 3" or "torch.Size([8, 1, 3])", typed with full-width signs or not; null if it is no shape.
  function parse(text) {
    const plain = text.normalize("NFKC").replace(/torch\.Size|[()[\]]/gi, " ").replace(/[、×]/g, ",");
    return /\S/.test(text) && /^[\d\s,]*$/.test(plain) && !/\d{16}/.test(plain) ? (plain.match(/\d+/g) || []).map(Number) : null;
  }

  const written = (shape) => `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;

  // Both shapes with ones in front of the shorter, their common shape, and the first dimension from the right that does not fit.
  function align(a, b) {
    const dims = Math.max(a.length, b.length);
    const [left, right] = [a, b].map((sizes) => [...Array(dims - sizes.length).fill(1), ...sizes]);
    const fits = left.map((size, dim) => size === right[dim] || size === 1 || right[dim] === 1);
    return { left, right, shape: left.map((size, dim) => (size === 1 ? right[dim] : size)), wrong: fits.lastIndexOf(false) };
  }

  // The shape of a + b, or the exception, worded as ATen/ExpandUtils.cpp words it.
  function answer({ left, right, shape, wrong }) {
    if (wrong < 0) return written(shape);
    const [a, b] = [left[wrong], right[wrong]];
    return `RuntimeError: The size of tensor a (${a}) must match the size of tensor b (${b}) at non-singleton dimension ${wrong}`;
  }

  // Whether a number of each side meets several of the other: every pair, often without being meant.
  const crossed = ({ left, right, shape, wrong }) => wrong < 0 && [left, right].every((sizes) => written(sizes) !== written(shape));

  return { parse, written, align, answer, crossed };
})();
if (typeof module !== "undefined") module.exports = Broadcast; // for the test that compares it with torch

if (typeof document !== "undefined")
  for (const place of document.querySelectorAll("article .broadcast")) {
    const words = place.dataset;
    const element = (tag, properties, ...content) => {
      const made = Object.assign(document.createElement(tag), properties);
      made.append(...content);
      return made;
    };
    const field = (value) => element("input", { value, type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: false });
    const fields = [field("(4, 1)"), field("(4,)")];
    const labels = fields.map((one, at) => element("label", {}, element("code", {}, `${"ab"[at]}.shape`), one));
    const table = element("table", { className: "broadcast-aligned" });
    const said = element("p", { className: "broadcast-said" });
    said.setAttribute("aria-live", "polite");

    // One row: a shape under the numbers of its dimensions. What its tensor lacks is a dot, what does not fit has a cross.
    function row(name, sizes, own, wrong, sign = "") {
      const cells = sizes.map((size, dim) => {
        const text = dim < sizes.length - own ? "·" : dim === wrong ? `${size}${sign}` : String(size);
        return element("td", { className: dim === wrong ? "broadcast-wrong" : "" }, text);
      });
      return element("tr", {}, element("th", { scope: "row" }, element("code", {}, name)), ...cells);
    }

    function reply() {
      const [a, b] = fields.map((one) => Broadcast.parse(one.value));
      fields.forEach((one, at) => one.setAttribute("aria-invalid", String([a, b][at] === null)));
      if (!a || !b) {
        table.replaceChildren();
        return said.replaceChildren(words.unread);
      }
      const aligned = Broadcast.align(a, b);
      const { left, right, shape, wrong } = aligned;
      const heads = shape.map((_, dim) => element("th", { scope: "col" }, `dim ${dim}`));
      const result = wrong < 0 ? [row("a + b", shape, shape.length)] : [];
      table.replaceChildren(
        element("tr", {}, element("td"), ...heads),
        row("a", left, a.length, wrong, " ✗"),
        row("b", right, b.length, wrong, " ✗"),
        ...result,
      );
      const outcome = element("samp", { className: wrong < 0 ? "" : "broadcast-wrong" }, Broadcast.answer(aligned));
      said.replaceChildren(outcome, ...(Broadcast.crossed(aligned) ? [element("br"), `⚠ ${words.crossed}`] : []));
    }

    for (const one of fields) one.addEventListener("input", reply);
    place.replaceChildren(element("div", { className: "broadcast-shapes" }, ...labels), table, said);
    reply();
  }
