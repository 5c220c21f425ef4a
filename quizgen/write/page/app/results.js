/** How it went: the score, kind by kind and question by question; and before it, handing an exam in. */

import { button, freshId, make } from "./dom.js";
import { isEmpty } from "./judge.js";
import { reviewList } from "./review.js";
import { isRight, missed, score, unanswered } from "./session.js";
import { fill } from "./words.js";

export function resultsView(app) {
  const { data, words, session } = app;
  const total = session.ids.length;
  const right = score(session);
  const again = missed(session);
  const line = fill(words.scoreLine, { n: right, m: total });
  const heading = make("h1", { tabindex: "-1" }, words.results);
  const ring = make("div", { class: "ring", "aria-hidden": "true" }, make("span", {}, make("strong", {}, String(right)), ` / ${total}`));
  ring.style.setProperty("--share", `${(100 * right) / total}%`);
  const nodes = [
    make(
      "section",
      { class: "score" },
      ring,
      make(
        "div",
        {},
        make("p", { class: "mode-name" }, words[session.mode]),
        heading,
        make("p", { class: "line" }, line),
        again.length === 0 && make("p", { class: "hint" }, words.perfect),
      ),
    ),
    make(
      "p",
      { class: "actions" },
      again.length > 0 && button(fill(words.missedAgain, { n: again.length }), () => app.begin(session.mode, again), { class: "main" }),
      button(words.onceMore, () => app.begin(session.mode, session.ids)),
      button(words.print, () => window.print()),
      button(words.home, () => app.start()),
    ),
    byKind(app),
    reviewList(app, session.ids.map((id) => app.items.get(id)), session),
  ];
  return { title: `${words.results} · ${data.title}`, nodes, focus: heading, said: line };
}

/** A table of the kinds asked, with a bar for the share that was right. */
function byKind({ data, words, items, session }) {
  const kinds = new Map();
  for (const id of session.ids) {
    const { kind } = items.get(id);
    const { right, total } = kinds.get(kind) ?? { right: 0, total: 0 };
    kinds.set(kind, { right: right + (isRight(session, id) ? 1 : 0), total: total + 1 });
  }
  const rows = [...kinds].map(([kind, { right, total }]) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, data.kinds[kind]),
      make("td", { class: "bar" }, make("progress", { value: right, max: total, "aria-hidden": "true" })),
      make("td", { class: "figures" }, `${right} / ${total}`),
    ),
  );
  const id = freshId("kinds");
  return make(
    "section",
    { class: "by-kind" },
    make("h2", { id }, words.byKind),
    make("table", { "aria-labelledby": id }, make("tbody", {}, rows)),
  );
}

/** Asks whether an exam is to be handed in, and leads back to what has no answer yet. */
export function handInView(app) {
  const { data, words, session } = app;
  const open = unanswered(session, isEmpty);
  const heading = make("h1", { tabindex: "-1" }, words.hand);
  const nodes = [
    make(
      "section",
      { class: "card" },
      heading,
      make("p", {}, open.length > 0 ? fill(words.unansweredLeft, { n: open.length }) : words.allAnswered),
      open.length > 0 &&
        make(
          "ul",
          { class: "jumps" },
          open.map((id) => {
            const place = session.ids.indexOf(id);
            return make("li", {}, button(String(place + 1), () => app.goTo(place), { "aria-label": fill(words.goTo, { n: place + 1 }) }));
          }),
        ),
      make(
        "p",
        { class: "actions" },
        button(words.handSure, () => app.markAll(), { class: "main" }),
        button(words.goOn, () => app.goTo(session.place)),
      ),
    ),
  ];
  return { title: `${words.hand} · ${data.title}`, nodes, focus: heading };
}
