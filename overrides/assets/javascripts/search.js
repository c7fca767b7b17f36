// The search of Material, kept back until somebody turns to it; asking.js, loaded with it, reads what is asked.
(() => {
  const RESULT = 3; // SearchMessageType in Material's worker
  const script = new URL("asking.js", document.currentScript.src).href;
  const input = document.querySelector("[data-md-component=search-query]");
  if (!input) return;

  // Stock fetches the worker and the index, more than all the rest of a first visit, with every page. Here they wait until
  // somebody turns to the search, or comes from it: `?h=` are words to mark. So does whatever else Material asks for in this way.
  const wanted = new Promise((go) => {
    input.addEventListener("focus", go, { once: true });
    if (/[?&]h=/.test(location.search)) go();
  });
  const asking = wanted.then(
    () =>
      new Promise((resolve, reject) => {
        document.head.append(Object.assign(document.createElement("script"), { src: script, onload: resolve, onerror: reject }));
      }),
  );
  const { open, send } = XMLHttpRequest.prototype;
  const atOnce = new WeakSet();
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (String(url).startsWith("/livereload/")) atOnce.add(this); // asks `mkdocs serve` whether a page has been edited
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...rest) {
    if (atOnce.has(this)) send.apply(this, rest);
    else wanted.then(() => send.apply(this, rest));
  };
  // To lunr's TokenSet a node with label 1 to node 23 is one with label 12 to node 3, so that words appear which are in no index, and
  // the search for what they begin with fails. Which, changes with each word of the pages: `class` once. A comma tells them apart.
  const told = (source) => source.replace(/(TokenSet\.prototype\.toString=.*?)(\w=\w\+\w\+\w\.id)/s, '$1$2+","');
  const Stock = Worker;
  self.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const source = asking.then(() => fetch(url)).then((answer) => answer.text());
      this.begun = source.then((text) => {
        const worker = new Stock(URL.createObjectURL(new Blob([told(text)], { type: "text/javascript" })));
        worker.addEventListener("message", ({ data }) => {
          if (data?.type === RESULT) data.data.items = Asking.order(data.data.items);
          this.dispatchEvent(new MessageEvent("message", { data }));
          if (data?.type === RESULT) Asking.say(data.data.items.length);
        });
        return worker;
      });
    }
    postMessage(message) { this.begun.then((worker) => worker.postMessage(Asking.read(message))); }
  };

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
