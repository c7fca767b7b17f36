// Stock search takes operators out of what was typed (`-`, `~`, `:`, quotes), ORs every word with a trailing `*`, and so
// loses a pasted error among `a`, `to` and `1`, and a Chinese question among 的 and 不. This cleans the query on its way to the
// worker, and says above the answer what the site has nothing about; Material does the rest. Loaded by search.js when somebody
// turns to the search.
(() => {
  const SETUP = 0, QUERY = 2; // SearchMessageType in Material's worker
  const ALIKE = 0.75; // of the words of two questions, the share that both have
  const STOP = new Set(("a an and any are as at be but by can cannot did do does for from had has have how i if in into is it its me my "
    + "must no not of on or our should so than that the their then there this to too was we were what when where which why will with you your "
    + "怎么 怎样 怎么办 如何 为什么 什么 多少 哪个 哪些 哪里 是否 可以 需要 应该 能够 一个 一下 这个 那个 时候 请问 我们 "
    + "为啥 干嘛 干啥 咋办 是啥 哪来 怎样 怎么样 要不要 能不能 该不该 行不行 有没有 是不是 "
    + "啥 咋 的 了 吗 呢 吧 时 都 是 在 和 与 或 有 会 能 要 把 被 给 我 你 它 这 那 也 就 还 又 再 到 从 对 为 以 上 下 中 里 后 前 个 么").split(" "));
  const HAN = /\p{Script=Han}/u;
  let separator = /\s+/;
  let latin = new Set(); // the other words of the index
  const known = new Map(); // the Chinese words of the index, between zero-width spaces there, and in how many sections they stand

  // A run of Chinese as words that the index knows, the longest first.
  function cut(run) {
    const words = [];
    for (let at = 0; at < run.length; ) {
      let end = Math.min(at + 8, run.length);
      while (end > at + 1 && !known.has(run.slice(at, end))) end--;
      words.push(run.slice(at, end));
      at = end;
    }
    return words;
  }

  // The worker cuts Chinese up as well, but never looks at a run's last character: an extra one saves the word before it.
  const whole = (word) => (known.has(word) ? `${word}〇` : word);

  // 训练 stands everywhere, 多卡 once: a question with both is about the rare one.
  const weight = (word) => (known.get(word) < 4 ? 8 : 4);

  // What the separator takes away, in words; only where it stands alone; a `*` at the end is the search's own.
  const SIGNS = { "@": "matmul", "*": "element wise 逐元素" };
  const signs = (query) => query.replace(/(?<=^|[\s\p{Script=Han}])(?:@(?=$|[\s\p{Script=Han}])|\*(?=\p{Script=Han}|\s+\S))/gu, (sign) => ` ${SIGNS[sign]} `);

  // One letter away from a word of the index, which it is not: a slip. Lunr finds such words by itself, if asked to with ~1.
  const slips = new Map();
  function slip(word) {
    if (!/^[a-z]{6,}$/.test(word)) return false;
    if (!slips.has(word)) slips.set(word, ![...latin].some((other) => other.startsWith(word)) && [...latin].some((other) => near(word, other)));
    return slips.get(word);
  }

  // Whether a letter put in, left out, changed, or changed places with the next one turns `a` into `b`.
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    const [one, other] = [a.slice(at), b.slice(at)];
    return one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1) || (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2));
  }

  // The words of a question that tell.
  function tell(query) {
    const spaced = signs(query).replace(/\p{Script=Han}+/gu, (run) => ` ${cut(run).join(" ")} `);
    const words = [...new Set(spaced.split(separator).filter(Boolean))];
    // Among Chinese words `if` and `with` are Python's.
    const python = (word) => HAN.test(query) && /^(?:if|for|in|is|with|from|not|and|or)$/.test(word);
    // A number of three decimals is one that somebody has read somewhere, as 0.485; a Chinese word that no page has finds nothing.
    const says = (word) => (HAN.test(word) ? known.has(word) : !(word.length < 2 || /^[\d.]+$/.test(word)) || /^\d\.\d{3}/.test(word));
    const telling = words.filter((word) => (!STOP.has(word.toLowerCase()) || python(word)) && says(word));
    return telling.length ? telling : words.filter((word) => !HAN.test(word) || known.has(word));
  }

  function clean(query) {
    const kept = tell(query);
    // Typed: the exact word first, then what begins with it. Pasted, or a single character beside words: exact only.
    return kept
      .map((word) => {
        if (slip(word.toLowerCase())) return `${word.toLowerCase()}~1^4`;
        if (kept.length > 1 && HAN.test(word) && word.length < 2) return `${whole(word)}^1`;
        if (HAN.test(word)) return `${whole(word)}^${weight(word)} ${whole(word)}`;
        if (kept.length <= 6) return `${word}^4 ${word}`;
        return HAN.test(query) ? `${word}^8` : `${word}^1`; // in a long Chinese question the names of the API say most
      })
      .join(" ");
  }

  // The words that a topic's front matter has for the search: [page, the words of one message, mistake or question].
  const phrases = [];
  const stem = (word) => word.toLowerCase().replace(/(?<=[a-z]{3})(?:ing|ed|e?s|e)$/, "");
  const terms = (text) => new Set(tell(text).filter((word) => !ORDINARY.has(word.toLowerCase())).map(stem));

  // The pages, those first that were declared to answer the question in almost these words.
  function declared(query, pages) {
    const wanted = terms(query), alike = new Map();
    for (const [page, words] of phrases) {
      const both = [...words].filter((word) => wanted.has(word)).length;
      alike.set(page, Math.max(alike.get(page) || 0, (2 * both) / (words.size + wanted.size)));
    }
    const page = ([first]) => first.location.split("#")[0];
    const first = pages.filter((item) => alike.get(page(item)) >= ALIKE).sort((a, b) => alike.get(page(b)) - alike.get(page(a))).slice(0, 2);
    return [...first, ...pages.filter((item) => !first.includes(item))];
  }

  // Words that a question has and a page may lack: nobody asks about them.
  const ORDINARY = new Set(("please help tell best way tutorial example examples guide explain difference vs use used using get make makes want need "
    + "beginner code fix fixed solve problem issue work works working error errors tutorials good better right wrong much many one two get got give gives coming various majority sanity crash neuron internet "
    + "解决 方法 办法 教程 例子 示例 代码 问题 请教 求助 实现 使用 用法 入门 新手 学习 原理 忘记 不懂 确认 具体 出现 提示 显示 发生 原因 区别 报错 错误 怎样 详解 介绍 理解 关于 正确 推荐 一下子 没有 不能 不会 不了 "
    + "这么 那么 多少 有没有 是不是 能不能 可不可以 现在 自己 进行 之后 之前 的话").split(" "));
  // Subjects that pages name in passing and do not explain.
  const PASSING = new Set("onnx gan gans libtorch lightning triton detection 目标检测 物体检测 语义分割 知识蒸馏 手机 部署".split(" "));
  let prose = "", titles = ""; // of all pages; the indexes and the claims, which name much and explain little, only by their titles

  // What the question names and stands nowhere: normalization is there with normalize. Of Chinese words only where they are most of
  // the question, and no name in it is known: they are cut by the browser, and many are ways of asking.
  function unknown(query) {
    const nowhere = (word) => ![titles, prose].some((text) => (HAN.test(word) ? text.includes(word) : new RegExp(`(?<![a-z])${word.replace(/(?<=.{4})(i[sz]ation|ation|ing|ed|e?s|er|ly)$/, "")}`).test(text)));
    const there = (word) => word.length > 1 && known.has(word) && !nowhere(word); // the error index knows words that no page explains
    const covered = query.replace(/\p{Script=Han}+/gu, (run) => cut(run).map((word) => (there(word) ? "〇".repeat(word.length) : word)).join(""));
    const segments = self.Intl?.Segmenter ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(query)] : [];
    const own = (words) => [...new Set(words)].filter((word) => !STOP.has(word) && !ORDINARY.has(word));
    const chinese = own(segments.map((part) => part.segment).filter((word) => HAN.test(word) && word.length > 1));
    // 化成 in 初始化成: the browser cuts where no word of the pages ends.
    const across = new Set(segments.filter(({ segment, index }) => covered.slice(index, index + segment.length).includes("〇")).map(({ segment }) => segment));
    const names = own(query.toLowerCase().match(/[a-z][a-z0-9]{2,}/g) || []);
    if (names.length + chinese.length > 8 || /\w(Error|Warning): /.test(query)) return []; // pasted; the error box reads those
    const missing = names.filter((word) => PASSING.has(word) || (!slip(word) && nowhere(word)));
    const missed = chinese.filter((word) => !across.has(word) && nowhere(word));
    const passing = [...PASSING].filter((word) => HAN.test(word) && query.includes(word));
    const words = own((query.match(/\p{Script=Han}+/gu) || []).flatMap(cut).filter(there)).length + chinese.filter((word) => !across.has(word)).length;
    if (missing.length < names.length || missed.length * 2 < words) return [...missing, ...passing];
    return [...missing, ...passing, ...missed];
  }

  const WORDS = { zh: ["本站没有讲", "“", "”", "、", "。最接近的是："], en: ["Nothing here about ", "“", "”", ", ", ". Nearest:"] };
  const notice = Object.assign(document.createElement("p"), { className: "search-unknown" });
  notice.setAttribute("role", "status");
  function say(query, found) {
    const words = found ? unknown(query) : []; // where nothing is found, Material says so
    const [start, open, close, comma, end] = WORDS[document.documentElement.lang.slice(0, 2)] || WORDS.en;
    notice.textContent = words.length ? start + words.map((word) => open + word + close).join(comma) + end : "";
    notice.hidden = !words.length;
    document.querySelector(".md-search-result__meta")?.after(notice);
  }

  // Who types a name of the API wants its topic first, and not far below it the entry of the API index, which is ranked low
  // because it has every name of a question and answers none.
  let names = []; // their parts
  function lift(query, items) {
    const parts = query.trim().toLowerCase().replace(/\(.*$/, "").split(".").map((part) => ({ f: "functional", np: "numpy" })[part] || part);
    const listed = names.some((name) => name.at(-1) === parts.at(-1) && parts.every((part) => name.includes(part)));
    const at = items.findIndex((item) => item[0].location.startsWith("api/"));
    if (listed && at > 3) items.splice(3, 0, ...items.splice(at, 1));
  }

  let asked = "";
  // A message to the worker, as it shall get it.
  function read(message) {
    if (message?.type === SETUP && message.data?.config) {
      separator = new RegExp(message.data.config.separator);
      names = message.data.docs.map(({ location }) => location.toLowerCase().match(/^api\/#(?!in-)(.+)/)?.[1].split(".")).filter(Boolean);
      const plain = (text) => text.replace(/<[^>]*>|\u200b/g, "").toLowerCase();
      titles = plain(message.data.docs.map(({ title }) => title).join("\n"));
      prose = plain(message.data.docs.filter(({ location }) => !/^(errors|api|claims)\//.test(location)).map(({ text }) => text).join("\n"));
      prose += ` ${(prose.match(/[a-z]+-[a-z]+/g) || []).join(" ").replaceAll("-", "")}`; // finetune is there with fine-tune
      latin = new Set(`${titles} ${prose}`.match(/[a-z]+/g));
      for (const { title, text } of message.data.docs)
        for (const word of new Set(`${title} ${text}`.match(/\p{Script=Han}+/gu))) known.set(word, (known.get(word) || 0) + 1);
      for (const { location, text } of message.data.docs.filter((doc) => doc.location.endsWith("/#your-code")))
        for (const phrase of plain(text.match(/<p>(.*?)<\/p>/s)?.[1] || "").split("…")) phrases.push([location.split("#")[0], terms(phrase)]);
    }
    if (message?.type === QUERY && typeof message.data === "string") {
      asked = message.data;
      return { ...message, data: clean(message.data) };
    }
    return message;
  }

  self.Asking = {
    read,
    // What was found, in the order in which it is shown.
    order(items) {
      const ordered = declared(asked, items);
      lift(asked, ordered);
      return ordered;
    },
    say: (found) => say(asked, found),
  };
})();
