// A question before the output: its choices become buttons; one that is pressed says what is right, why, and opens the output.
const Predict = (() => {
  // `done` is called with true or false after the answer; the first one stands.
  function dress(box, done) {
    const items = [...box.querySelectorAll(".predict-choices > li")];
    const right = Number(box.dataset.right);
    const said = Object.assign(document.createElement("p"), { className: "predict-said", role: "status" });
    box.querySelector(".predict-choices").after(said);
    const buttons = items.map((item, at) => {
      const button = Object.assign(document.createElement("button"), { type: "button" });
      button.append(...item.childNodes);
      button.addEventListener("click", () => answer(at));
      item.append(button);
      return button;
    });

    function answer(chosen) {
      if (buttons[0].ariaDisabled) return;
      for (const button of buttons) button.ariaDisabled = "true"; // not disabled: the focus would be lost
      buttons[chosen].ariaPressed = "true";
      buttons[chosen].dataset.is = chosen === right ? "right" : "wrong";
      buttons[right].dataset.is = "right";
      const [before, after] = box.dataset[chosen === right ? "yes" : "no"].split("{right}");
      const verdict = document.createElement("strong");
      verdict.append(before);
      if (after !== undefined) verdict.append(...[...buttons[right].childNodes].map((node) => node.cloneNode(true)), after);
      const because = box.querySelector(".predict-because");
      said.dataset.is = chosen === right ? "right" : "wrong";
      said.append(verdict, " ", because.textContent);
      because.remove();
      const output = box.querySelector("details");
      if (output) output.open = true;
      done(chosen === right);
    }
  }

  return { dress };
})();

// What has the focus stays on the screen: a question can be taller when it is dressed, and pushes down what stands below it.
(() => {
  const focused = document.activeElement;
  const { top, bottom } = focused.getBoundingClientRect();
  for (const sheet of document.querySelectorAll("link[href$='predict.css']")) sheet.media = "all"; // see site.js
  for (const box of document.querySelectorAll("article .predict"))
    Predict.dress(box, (right) => Remembered.here && Remembered.answer(Remembered.here, right));
  if (top > -1 && bottom < innerHeight + 1) focused.scrollIntoView({ block: "nearest" });
})();
