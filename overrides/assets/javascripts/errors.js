// "Paste your error": finds the exception's line in whatever was pasted, makes of it what stays the same whatever the shapes,
// devices, paths and versions, and compares that with the messages in errors-data.js. All of it here; nothing is sent or kept.
const Errors = (() => {
  const NAMED = String.raw`(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|StopIteration|Exit)|StopIteration|MisconfigurationException`;
  const RAISED = new RegExp(String.raw`(?<![\w.])(${NAMED})\s*[:：]\s*(.*)$`);
  const FRAME = /^\s*(?:File "|Traceback \(|Original Traceback|During handling of|The above exception|-{3,}>|\^+$|~+\^|<ipython-input|warnings?\.warn|\[?\d+\/\d+)|^\S*\.py in |^(?:Cell In|Input In|In) ?\[|, line \d+, in /;
  const BEFORE = /^(?:\s*(?:>+|\[?rank\s?\d+\]?:|E  |[|│])(?=\s))+ ?/; // quoted, from torchrun, from pytest, from rich
  const NOISE = /\x1b\[[0-9;?]*[A-Za-z]|(?:␛|\\x1b|\\033|\^\[)\[[0-9;]*m|\[(?:\d{1,3}(?:;\d{1,3})*)m|[\u200b-\u200f\ufeff\r]/g;

  // The tables of snippet_runner/words/pasted.yml, by way of errors-data.js.
  const { same, stop, common } = self.ERRORS?.pasted || { same: [], stop: "", common: "" };
  const SAME = same.map(([pattern, by]) => [new RegExp(pattern, "gi"), by]);
  const STOP = new Set(stop.split(" "));
  const COMMON = new Set(common.split(" "));

  function words(text) {
    text = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;|&#34;/g, '"').replace(/&#39;/g, "'");
    for (const [pattern, by] of SAME) text = text.replace(pattern, by);
    const found = text.toLowerCase().replace(/n't\b/g, "nt").split(/[^a-z0-9]+/).filter((word) => word && !/^\d/.test(word) && !STOP.has(word));
    return found.filter((word, at) => word !== found[at - 1]);
  }

  const literals = (text) => new Set(text.toLowerCase().match(/\w+(?:\.\w+)*/g) || []); // the words as they stand
  // dtypes under one name each, with `cuda.` where the old names say so: they are taken out above, but float is not half.
  const DTYPES = /\b(?:torch\.)?(cuda\.)?(bfloat16|float(?:16|32|64)?|double|half|long|int(?:8|16|32|64)?|short|byte|uint8|unsigned char|bool|complex)(?:tensor)?\b/gi;
  const ALIKE = { float16: "half", float32: "float", float64: "double", int64: "long", int32: "int", uint8: "byte", "unsigned char": "byte" };
  const dtypes = (text) => new Set([...text.toLowerCase().matchAll(DTYPES)].map(([, cuda, name]) => (cuda || "") + (ALIKE[name] || name)));
  const identifiers = (text) => new Set(text.match(/[A-Za-z_]\w{3,}/g) || []);
  const sum = (list) => list.reduce((total, one) => total + one, 0);

  // The lines that may be the message; `weight` is highest for the last exception.
  function candidates(text) {
    const lines = text.replace(NOISE, "").replace(/\u00a0/g, " ").split("\n").map((line) => line.slice(0, 3000).replace(BEFORE, "").replace(/[\s│`]+$/, ""));
    const found = [];
    lines.forEach((line, at) => {
      const match = line.match(RAISED);
      if (!match || (!match[2] && !lines[at + 1]) || /^\s*except\b/.test(line)) return;
      let rest = "";
      for (const next of lines.slice(at + 1, at + 13)) {
        if (FRAME.test(next) || RAISED.test(next) || (!next.trim() && rest)) break;
        rest += ` ${next.trim()}`;
      }
      const type = match[1].split(".").pop();
      found.push({ type, line: match[2] || rest.trim(), whole: match[2] + rest, weight: type.endsWith("Warning") ? 0.8 : 0.9 });
    });
    const last = found.findLast((one) => !one.type.endsWith("Warning")) || found.at(-1);
    if (last) last.weight = 1;
    const loose = lines.filter((line) => /[a-z]{3}/i.test(line) && !FRAME.test(line) && !RAISED.test(line));
    const near = loose.length > 200 ? [...loose.slice(0, 50), ...loose.slice(-150)] : loose;
    const others = near.map((line, at) => ({ type: null, line, whole: `${line} ${near[at + 1] || ""}`, weight: last ? 0.75 : 0.95 }));
    return { last, named: found.slice(-100), others };
  }

  function prepare(data) {
    const typed = new RegExp(`^(${NAMED}): `);
    const spoken = data.entries.map((entry) => words(entry.message.replace(typed, "")));
    const different = new Set(spoken.map((list) => list.join(" ")));
    const known = new Map();
    for (const one of different) for (const word of new Set(one.split(" "))) known.set(word, (known.get(word) || 0) + 1);
    const rare = (word) => (COMMON.has(word) ? 0.2 : Math.log(1 + different.size / (1 + (known.get(word) || 0))) / Math.log(1 + different.size));
    // Single words, and pairs of neighbours: the order counts without having to be whole.
    function features(list) {
      const weights = new Map();
      list.forEach((word, at) => {
        weights.set(word, rare(word));
        if (at) weights.set(`${list[at - 1]} ${word}`, 0.6 * (rare(list[at - 1]) + rare(word)));
      });
      return weights;
    }
    const holding = new Map(); // feature -> the entries that hold it
    const entries = data.entries.map((entry, at) => {
      const own = features(spoken[at]);
      for (const feature of own.keys()) holding.set(feature, [...(holding.get(feature) || []), at]);
      return { ...entry, literals: literals(entry.message), dtypes: dtypes(entry.message), total: sum([...own.values()]), type: entry.message.match(typed)?.[1] };
    });
    const topics = Object.values(data.topics);
    const where = new Map();
    for (const topic of topics) for (const name of topic.names) where.set(name, (where.get(name) || 0) + 1);
    const telling = (name) => Math.log((topics.length + 1) / (where.get(name) || 1)) / Math.log(topics.length + 1);
    return { ...data, entries, holding, features, rare, telling };
  }

  // Compare a line with every entry: how much they share in all, and how much of that is rare.
  function shared(asked, data) {
    const found = new Map();
    for (const [feature, weight] of asked) {
      const special = feature.split(" ").every((word) => data.rare(word) > 0.2);
      for (const at of data.holding.get(feature) || []) {
        const one = found.get(at) || { evidence: 0, special: 0, common: [] };
        found.set(at, one);
        one.evidence += weight;
        if (special) one.special += weight;
        one.common.push(feature);
      }
    }
    return found;
  }

  const ENOUGH = 0.55; // below this score a match is no match

  // The topics that fit, best first, each with its entry, the line that led to it and the words that agree.
  function find(text, data) {
    const pasted = identifiers(text);
    const about = (names) => 1 - Math.exp(-sum(names.filter((name) => pasted.has(name)).map(data.telling)) / 2);
    const context = Object.fromEntries(Object.entries(data.topics).map(([slug, topic]) => [slug, about(topic.names)]));
    const torch = /\b(?:torch|torchvision|torchaudio|tensor|DataLoader|Dataset)\b/i.test(text);
    const frames = /\.py\b|Traceback|File "|-->/.test(text);
    const best = new Map();
    let vague = false;
    const { last, named, others } = candidates(text);
    for (const candidate of [...named, null, ...others]) {
      if (!candidate && best.size) break; // other lines are looked at only if no exception is known
      if (!candidate) continue;
      for (const said of new Set([candidate.line, candidate.whole])) {
        const [asked, exact, kinds] = [data.features(words(said)), literals(said), dtypes(said)];
        const total = sum([...asked.values()]);
        for (const [at, { evidence, special, common }] of shared(asked, data)) {
          const entry = data.entries[at];
          const [low, high] = [evidence / entry.total, evidence / total].sort((a, b) => a - b);
          if (evidence < (high > 0.95 ? 1 : 1.2) || high < 0.4) continue;
          let score = 0.65 * high + 0.35 * low;
          if (entry.type && candidate.type && entry.type !== candidate.type) score -= 0.05;
          // The words, numbers and devices as they stand decide between messages that are otherwise the same.
          score += (0.04 * [...entry.literals].filter((one) => exact.has(one)).length) / (entry.literals.size || 1);
          if (entry.dtypes.size && kinds.size) {
            const both = [...entry.dtypes].filter((one) => kinds.has(one)).length;
            score += 0.12 * (both / (entry.dtypes.size + kinds.size - both)) - 0.06;
          }
          if (special < 0.6) {
            // Python says this of anything: it counts only if the rest is about the topic.
            if (high > 0.85 && candidate === last && !frames) vague = true;
            if (high < 0.85 || !torch || context[entry.topic] < 0.3) continue;
            score -= 0.2;
          }
          score *= candidate.weight;
          if (score < ENOUGH) continue;
          // Only to rank matches: the rest of what was pasted, and whether the message was really raised here.
          score += 0.1 * context[entry.topic] + 0.05 * about(entry.names) + (entry.machine ? 0.08 : 0);
          if (score > (best.get(entry.topic)?.score || 0)) best.set(entry.topic, { entry, score, candidate, common });
        }
      }
    }
    const ranked = [...best.values()].sort((a, b) => b.score - a.score);
    return { last, vague, found: ranked.filter((one) => one.score > 0.8 * ranked[0].score).slice(0, 3) };
  }

  return { words, prepare, find };
})();

// ---- page
(() => {
  const box = document.getElementById("ask");
  if (!box || !self.ERRORS) return;
  const answer = box.closest(".ask").querySelector(".ask-answer");
  const root = new URL("../../", document.currentScript.src);
  const say = self.ERRORS.words;
  let data = null;

  function element(tag, className, ...content) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  const coded = (text) => text.split(/`+/).map((part, at) => (at % 2 ? element("code", "", part) : part));

  // The known message, with the words that the pasted line has too.
  function marked(message, common) {
    const same = new Set(common.join(" ").split(" "));
    return message.split(/([A-Za-z][A-Za-z0-9]+)/).map((part) => (same.has(part.toLowerCase()) ? element("mark", "", part) : part));
  }

  function card({ entry, common }) {
    const topic = data.topics[entry.topic];
    const where = new URL(`${entry.topic}/${entry.fragment}`, root).href;
    const link = element("a", "", topic.title);
    link.href = where;
    const made = element("li", "", element("p", "ask-topic", link), element("p", "", ...coded(entry.meaning)));
    if (entry.difference.length) {
      const lines = entry.difference.map((line) => element("span", line[0] === "-" ? "ask-wrong" : "ask-right", `${line[0] === "-" ? "−" : "+"} ${line.slice(2)}\n`));
      made.append(element("pre", "ask-difference", element("code", "", ...lines)));
    } else if (entry.cure && !entry.meaning.includes(entry.cure.replaceAll("`", ""))) made.append(element("p", "ask-cure", ...coded(entry.cure)));
    const more = element("a", "", say.more);
    more.href = where;
    const known = element("samp", "", ...marked(entry.message.split("\n").slice(0, 3).join("\n"), common));
    made.append(element("p", "ask-why", entry.machine ? say.real.replace("{machine}", () => entry.machine) : say.told, known));
    made.append(element("p", "ask-more", more));
    return made;
  }

  function search(line) {
    const button = element("button", "", say.search);
    button.type = "button";
    button.addEventListener("click", () => {
      const input = document.querySelector("[data-md-component=search-query]");
      input.value = line;
      input.focus();
      input.dispatchEvent(new Event("input"));
    });
    return button;
  }

  function reply() {
    if (!box.value.trim()) return answer.replaceChildren();
    data = data || Errors.prepare(self.ERRORS);
    const { last, vague, found } = Errors.find(box.value, data);
    const line = last ? `${last.type}: ${last.line}` : "";
    const shown = line ? [element("p", "ask-last", say.last, element("samp", "", line.length > 300 ? `${line.slice(0, 300)}…` : line))] : [];
    if (found.length) {
      if (last && found[0].candidate !== last) shown.push(element("p", "ask-none", say.elsewhere));
      shown.push(element("ol", "ask-found", ...found.map(card)));
    } else {
      shown.push(element("p", "ask-none", vague ? say.vague : line ? say.none : say.unread));
      if (line) shown.push(search(line));
    }
    answer.replaceChildren(...shown);
  }

  let soon = 0;
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
