/** The cover: what is in the quiz, what to take of it, and the learner's record. */

import { freshSeed, shuffled } from "./chance.js";
import { button, freshId, make } from "./dom.js";
import { text } from "./line.js";
import { recordPanel } from "./record.js";
import { EXAM, PRACTICE } from "./session.js";
import { fill } from "./words.js";

const SIZES = [10, 20, 50];

export function startView(app) {
  const { data, words } = app;
  const heading = make("h1", { tabindex: "-1" }, text(data.title));
  const nodes = [
    make(
      "div",
      { class: "cover" },
      data.trail && make("p", { class: "trail" }, text(data.trail)),
      heading,
      make("p", { class: "size" }, fill(words.count, { n: data.items.length })),
      data.description && make("p", { class: "description" }, text(data.description)),
    ),
    app.store.session && !app.store.session.done && resumeCard(app),
    selection(app),
    make(
      "section",
      { class: "also-here" },
      make(
        "p",
        { class: "browse" },
        button(words.browse, () => app.browse(), { class: "link" }),
        make("span", { class: "hint" }, words.browseHint),
      ),
      recordPanel(app),
      about(words),
    ),
  ];
  return { title: data.title, nodes, focus: heading };
}

function resumeCard(app) {
  const { words, store } = app;
  const { session } = store;
  return make(
    "section",
    { class: "resume", "aria-label": words.resumeTitle },
    make("p", {}, make("strong", {}, words.resumeTitle)),
    make("p", { class: "hint" }, `${words[session.mode]} · ${fill(words.at, { n: session.place + 1, m: session.ids.length })}`),
    make(
      "p",
      { class: "actions" },
      button(words.resume, () => app.question(), { class: "main" }),
      button(words.discard, () => {
        store.keep(null);
        app.start();
      }),
    ),
  );
}

function selection(app) {
  const { data, words, store } = app;
  const kinds = [...new Set(data.items.map((item) => item.kind))];
  const missed = new Set(store.missed());
  const fresh = new Set(data.items.filter((item) => !store.items.has(item.id)).map((item) => item.id));
  const empty = make("p", { class: "warning", role: "alert" });

  const onsubmit = (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    const wanted = {
      kinds: new Set(chosen.getAll("kind")),
      topics: new Set(data.topics.length > 1 ? chosen.getAll("topic").map(Number) : [0]),
      scope: { missed, fresh }[chosen.get("scope")],
    };
    const fits = data.items.filter(
      (item) => wanted.kinds.has(item.kind) && wanted.topics.has(item.topic) && (!wanted.scope || wanted.scope.has(item.id)),
    );
    if (fits.length === 0) {
      empty.textContent = words.nothing;
      return;
    }
    app.begin(chosen.get("mode"), draw(fits, chosen.get("size"), chosen.get("order")));
  };

  const form = make(
    "form",
    { class: "selection", onsubmit },
    make("fieldset", { class: "modes" }, make("legend", {}, words.mode), modeCard(words, PRACTICE, true), modeCard(words, EXAM, false)),
    data.topics.length > 1 &&
      chips(words.topics, "topic", data.topics.map((title, place) => [place, title, data.items.filter((item) => item.topic === place).length])),
    chips(words.kinds, "kind", kinds.map((kind) => [kind, data.kinds[kind], data.items.filter((item) => item.kind === kind).length])),
    make(
      "div",
      { class: "choices" },
      choice(words.howMany, "size", [...SIZES.filter((size) => size < data.items.length).map((size) => [size, fill(words.questions, { n: size })]), ["all", words.all]]),
      choice(words.order, "order", [["mixed", words.mixed], ["written", words.asWritten]]),
      choice(words.only, "scope", [
        ["all", words.everything],
        missed.size > 0 && ["missed", fill(words.onlyMissed, { n: missed.size })],
        fresh.size > 0 && fresh.size < data.items.length && ["fresh", fill(words.onlyNew, { n: fresh.size })],
      ].filter(Boolean)),
    ),
    empty,
    make("p", { class: "actions" }, make("button", { type: "submit", class: "main large" }, words.start)),
  );
  return form;
}

/** The ids of as many of the items as are wanted, in the order that is wanted. */
function draw(items, size, order) {
  const ids = items.map((item) => item.id);
  const mixed = shuffled(ids, freshSeed());
  const drawn = size === "all" ? mixed : mixed.slice(0, Number(size));
  if (order === "mixed") return drawn;
  const kept = new Set(drawn);
  return ids.filter((id) => kept.has(id));
}

function modeCard(words, mode, checked) {
  const id = freshId("mode");
  return make(
    "label",
    { class: "mode" },
    make("input", { type: "radio", name: "mode", value: mode, checked, "aria-describedby": id }),
    make("span", { class: "name" }, words[mode]),
    make("span", { class: "hint", id }, words[`${mode}Hint`]),
  );
}

function chips(legend, name, entries) {
  return make(
    "fieldset",
    { class: "chips" },
    make("legend", {}, legend),
    entries.map(([value, label, count]) =>
      make(
        "label",
        { class: "chip" },
        make("input", { type: "checkbox", name, value, checked: true }),
        make("span", {}, text(label), " ", make("span", { class: "number" }, String(count))),
      ),
    ),
  );
}

function choice(label, name, entries) {
  const id = freshId(name);
  return make(
    "p",
    { class: "choice" },
    make("label", { for: id }, label),
    make("select", { id, name }, entries.map(([value, shown]) => make("option", { value }, shown))),
  );
}

function about(words) {
  return make(
    "details",
    { class: "panel" },
    make("summary", {}, words.aboutTitle),
    words.about.map((paragraph) => make("p", {}, paragraph)),
    make("h2", {}, words.keysTitle),
    make("dl", { class: "shortcuts" }, words.keys.map(([keys, does]) => [make("dt", {}, keys), make("dd", {}, does)])),
  );
}
