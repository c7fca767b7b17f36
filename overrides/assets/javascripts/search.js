// Stock search takes operators out of what was typed (`-`, `~`, `:`, quotes), ORs every word with a trailing `*`, and so
// loses a pasted error among `a`, `to` and `1`. This cleans the query on its way to the worker; Material does the rest.
(() => {
  const QUERY = 2, SETUP = 0; // SearchMessageType in Material's worker
  const STOP = new Set(("a an and any are as at be but by can cannot did do does for from had has have how i if in into is it its me my "
    + "must no not of on or our should so than that the their then there this to too was we were what when where which why will with you your").split(" "));
  const HAN = /\p{Script=Han}/u;
  let separator = /\s+/;

  function clean(query) {
    const words = [...new Set(query.replace(/\p{Script=Han}+/gu, " $& ").split(separator).filter(Boolean))];
    const telling = words.filter((word) => HAN.test(word) || !(word.length < 2 || /^[\d.]+$/.test(word) || STOP.has(word.toLowerCase())));
    const kept = telling.length ? telling : words;
    // Typed: the exact word first, then what begins with it. Pasted: exact words only. Chinese: the worker cuts it up itself.
    return kept.map((word) => (HAN.test(word) ? word : kept.length > 6 ? `${word}^1` : `${word}^4 ${word}`)).join(" ");
  }

  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.type === SETUP && message.data?.config) separator = new RegExp(message.data.config.separator);
    if (message?.type === QUERY && typeof message.data === "string") message = { ...message, data: clean(message.data) };
    return post.call(this, message, ...rest);
  };

  const input = document.querySelector("[data-md-component=search-query]");
  if (!input) return;
  // Material searches on `keyup`, which a paste by mouse, a phone's keyboard or an input method may never send.
  input.addEventListener("input", () => input.dispatchEvent(new Event("keyup")));
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
})();
