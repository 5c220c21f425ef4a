/** The learner's record: how far it has come, taken out, taken in, erased. */

import { button, make } from "./dom.js";
import { fill } from "./words.js";

export function recordPanel(app) {
  const { words, store, data } = app;
  const mastered = store.mastered();
  const line = store.items.size > 0 ? fill(words.progressLine, { n: mastered, m: data.items.length }) : words.progressNone;
  const picker = make("input", { type: "file", accept: "application/json,.json", class: "spoken", tabindex: "-1", "aria-hidden": "true" });
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    if (!file) return;
    const taken = store.imported(await file.text());
    app.start();
    app.announce(taken ? words.imported : words.notImported, { shown: true });
  });
  const erase = button(words.forget, () => {
    if (erase.textContent === words.forgetSure) {
      store.forget();
      app.start();
      app.announce(words.forgotten, { shown: true });
    } else {
      erase.textContent = words.forgetSure;
      erase.classList.add("danger");
    }
  });
  erase.addEventListener("blur", () => {
    erase.textContent = words.forget;
    erase.classList.remove("danger");
  });
  return make(
    "details",
    { class: "panel record", open: !store.lasts },
    make("summary", {}, words.progress),
    make("p", {}, line),
    make("progress", { value: mastered, max: data.items.length, "aria-label": words.progress }),
    !store.lasts && make("p", { class: "warning" }, words.progressLost),
    make(
      "p",
      { class: "actions" },
      button(words.exportIt, () => download(store.exported(), `${store.deck}-${store.language}-progress.json`)),
      button(words.importIt, () => picker.click()),
      store.items.size > 0 && erase,
      picker,
    ),
  );
}

function download(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
