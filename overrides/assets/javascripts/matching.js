// Finds a known message in pasted text, reads its blanks, and chooses the cases that hold: the same steps as
// snippet_runner/why/matching.py, which says why, on the same data; one set of tests runs both. Nothing is sent or kept.
const Matching = (() => {
  const HEAD = 20000, TAIL = 200000, NEAR = 6000, ENOUGH = 0.4, LEAST = 24, MOST = 40, WORDS = ["name", "class"]; // prettier-ignore
  const KIND = String.raw`(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit)|StopIteration`;
  const RAISED = new RegExp(String.raw`(?<![\w.])(${KIND})[ \t]*[:：][ \t]*(?=\S)|^(${KIND})[ \t]*$`, "gm");
  const TERMINAL = /(?:\x1b|␛)\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\[(?:\d{1,2};)*\d{1,2}m/g;
  const MARGIN = /^(?:[ \t]*(?:[│|>]|E  (?= )|\[(?:rank)?\d+\]:|\(\w+ pid=\d+\)))+/gm;
  const QUOTES = { "‘": "'", "’": "'", "“": '"', "”": '"', "：": ":", "，": ",", "（": "(", "）": ")", "│": " " };
  const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&", nbsp: " ", apos: "'" };
  const DTYPES = {
    float: "float32", double: "float64", half: "float16", long: "int64", int: "int32", short: "int16", byte: "uint8", unsignedchar: "uint8",
    char: "int8", signedchar: "int8", longlong: "int64", longint: "int64", complexfloat: "complex64", complexdouble: "complex128",
  }; // prettier-ignore

  // The best match: the last exception's message before other lines, then the longest literal text, then the latest.
  function find(text, entries) {
    text = clean(text);
    const [squeezed, places] = squeeze(text);
    const [low, start] = [squeezed.toLowerCase(), lastException(text)];
    let best = null;
    for (const entry of entries)
      for (const wording of entry.wordings) {
        if (!low.includes(wording.find)) continue;
        wording.compiled ||= new RegExp(wording.pattern, "gid");
        for (const found of squeezed.matchAll(wording.compiled)) {
          if (wording.apart && goesOn(text, places, found.index)) continue;
          const at = places[found.index + found[0].length - 1];
          const rank = [start === null || (start <= at && at < start + NEAR) ? 1 : 0, wording.weight, at];
          if (!best || larger(rank, best.rank)) best = { rank, entry, wording, found };
        }
      }
    if (!best) return cutOff(text, start, entries);
    const original = (group) => {
      const [first, end] = best.found.indices[group];
      return end > first ? text.slice(places[first], places[end - 1] + 1) : "";
    };
    const blanks = {};
    best.wording.blanks.forEach(([name, kind], at) => (blanks[name] = read(kind, original(at + 1))));
    return match(best.entry, best.wording, blanks, text, best.rank[0] === 1, original(0));
  }

  const larger = (a, b) => (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) > 0;

  // True if the squeezed text has a letter right before this place, and no line begins between the two.
  const goesOn = (text, places, at) => at > 0 && /^[A-Za-z0-9_][^\n]*$/.test(text.slice(places[at - 1], places[at]));

  // A message whose end was not copied: the text, or an ellipsis in it, ends within it.
  function cutOff(text, start, entries) {
    let said = text.slice(start || 0).trim().replace(new RegExp(`^(?:${KIND})\\s*:?\\s*`), ""); // prettier-ignore
    said = said.split(/\.{3}|…/)[0].replace(/[ \n"'`)?.]+$/, "");
    const [squeezed, places] = squeeze(said);
    let best = null;
    for (const entry of entries)
      for (const wording of entry.wordings) {
        let [at, literal] = [0, 0];
        const blanks = {};
        for (const part of wording.parts) {
          const rest = squeezed.slice(at);
          if (typeof part === "string") {
            let same = 0;
            while (same < part.length && same < rest.length && part[same].toLowerCase() === rest[same].toLowerCase()) same++;
            literal += same;
            at += same;
            if (same < part.length) break;
          } else {
            const found = rest.match(new RegExp(`^${part[2]}`, "i"));
            if (!found) break;
            let blank = found[0] ? said.slice(places[at], places[at + found[0].length - 1] + 1) : "";
            if (WORDS.includes(part[1]) && blank && !blank.startsWith("<")) blank = blank.split(/\s+/)[0];
            blanks[part[0]] = read(part[1], blank);
            at += squeeze(blank)[0].length;
          }
        }
        const whole = at === squeezed.length && literal >= Math.max(LEAST, Math.min(MOST, ENOUGH * wording.weight));
        if (whole && (!best || literal > best.literal)) best = { literal, entry, wording, blanks };
      }
    return best ? match(best.entry, best.wording, best.blanks, text, true, said) : null;
  }

  function match(entry, wording, blanks, text, last, said) {
    const chosen = entry.cases.find((one) => one.needs.every((name) => name in blanks) && one.if.every((condition) => holds(condition, blanks, text)));
    return { entry, wording, blanks, cases: chosen ? chosen.either : [], last, said };
  }

  function clean(text) {
    if (text.length > HEAD + TAIL) text = `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
    text = text.replace(TERMINAL, "").replace(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|quot|amp|nbsp|apos));/gi, (_, decimal, hex, name) =>
      name ? ENTITIES[name.toLowerCase()] : String.fromCodePoint(Math.min(decimal ? +decimal : parseInt(hex, 16), 0x10ffff)));
    return text.replaceAll("\r\n", "\n").replaceAll("\0", "").replace(/[‘’“”：，（）│]/g, (one) => QUOTES[one]).replace(MARGIN, ""); // prettier-ignore
  }

  function squeeze(text) {
    const [kept, places] = [[], []];
    let gap = false;
    for (let at = 0; at < text.length; at++) {
      const one = text[at];
      if (/[\s`\u200b\ufeff]/.test(one)) {
        gap ||= one === " " || one === "\t";
        continue;
      }
      if (one === "\\" && /["']/.test(text[at + 1] || "")) continue;
      if (gap && kept.length && /\d/.test(kept.at(-1)) && /\d/.test(one)) {
        kept.push(" ");
        places.push(at - 1);
      }
      kept.push(one === '"' ? "'" : one);
      places.push(at);
      gap = false;
    }
    return [kept.join(""), places];
  }

  function lastException(text) {
    const found = [...text.matchAll(RAISED)].map((match) => [match.index, match[1] || match[2]]);
    const errors = found.filter(([, kind]) => !kind.endsWith("Warning"));
    return errors.length ? errors.at(-1)[0] : found.length ? found.at(-1)[0] : null;
  }

  function read(kind, text) {
    text = text.trim().replace(/\\(["'])/g, "$1");
    if (WORDS.includes(kind) && !text.startsWith("<")) text = text.split(/\s+/)[0]; // what follows on the line is no part of it
    if (kind === "number") return { text, value: Number(text.replace(/\s/g, "")) };
    if (kind === "shape") return { text, value: (text.match(/-?\d+/g) || []).map(Number) };
    if (kind === "keys") return { text, value: [...text.matchAll(/["']([^"']*)["']/g)].map((one) => one[1]) };
    if (kind === "device") return { text, value: text.toLowerCase().split(":")[0] };
    if (kind === "dtype") return { text, value: dtype(text) };
    if (kind === "tensor") {
      const device = text.match(/cuda|mps|xpu/i);
      const name = text.replace(/torch\.|cuda\.?|mps\.?|xpu\.?|cpu\.?|type$|tensor$/gi, "");
      return { text, value: { device: device ? device[0].toLowerCase() : "cpu", dtype: dtype(name) } };
    }
    if (kind === "class") {
      text = text.replace(/^<class '|'>$/g, "");
      return { text, value: text.split(".").at(-1) };
    }
    text = text.replace(/^["']+|["']+$/g, "");
    return { text, value: text };
  }

  function dtype(text) {
    const name = text.toLowerCase().replace(/c10::|torch\.|cuda\.|tensor$|\s/g, "");
    return DTYPES[name] || name;
  }

  function attribute(value, name) {
    if (/^-?\d+$/.test(name)) return Array.isArray(value) ? (value.at(Number(name)) ?? null) : null;
    if (name === "dims" || name === "count") return Array.isArray(value) ? value.length : null;
    if (name === "size" && Array.isArray(value)) return value.reduce((product, number) => product * number, 1);
    return value && typeof value === "object" && !Array.isArray(value) ? (value[name] ?? null) : null;
  }

  // A term of a condition or text: a number, ["text"], "blank", "blank.attribute", or [operator, term, term]; null if unknown.
  function value(term, blanks) {
    if (typeof term === "string") {
      const [name, ...rest] = term.split(".");
      if (!(name in blanks)) return null;
      return rest.length ? attribute(blanks[name].value, rest.join(".")) : blanks[name].value;
    }
    if (Array.isArray(term) && term.length === 3) {
      const [left, right] = [value(term[1], blanks), value(term[2], blanks)];
      if (typeof left !== "number" || typeof right !== "number" || (term[0] === "/" && !right)) return null;
      return { "+": left + right, "-": left - right, "*": left * right, "/": left / right }[term[0]];
    }
    return Array.isArray(term) ? term[0] : term;
  }

  function holds([subject, operator, ...operands], blanks, text) {
    const left = subject === "paste" ? text : value(subject, blanks);
    if (left === null) return false;
    if (operator === "~" || operator === "!~") {
      const texts = Array.isArray(left) ? left : [String(left)];
      return (texts.length > 0 && texts.every((one) => new RegExp(operands[0], "i").test(one))) === (operator === "~");
    }
    const rights = operands.map((operand) => value(operand, blanks));
    const equal = (a, b) => a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]));
    if (operator === "=") return rights.some((right) => equal(left, right));
    if (operator === "!=") return !rights.some((right) => equal(left, right));
    const [right] = rights;
    if (typeof left !== "number" || typeof right !== "number") return false;
    if (operator === "%") return right !== 0 && left !== right && left % right === 0;
    return { "<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right }[operator];
  }

  function fill(parts, blanks) {
    return parts.map((part) => (typeof part === "string" ? part : typeof part[0] === "string" && part[0] in blanks ? blanks[part[0]].text : String(value(part[0], blanks)))).join("");
  }

  return { find, fill, clean, lastException, KIND };
})();
if (typeof module !== "undefined") module.exports = Matching; // for the tests that compare it with Python's
