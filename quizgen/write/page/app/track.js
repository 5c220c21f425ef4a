/** How far a session has come, in figures and as a row of little boxes. */

import { button, make } from "./dom.js";
import { isEmpty } from "./judge.js";
import { EXAM } from "./session.js";
import { fill } from "./words.js";

/** More than these would be too small to see. */
const MOST_BOXES = 60;

export function progressBar(app) {
  const { words, session } = app;
  const { ids, place } = session;
  const label = fill(words.at, { n: place + 1, m: ids.length });
  return make(
    "div",
    { class: "progress" },
    make(
      "div",
      { class: "count" },
      make("span", { class: "mode-name" }, words[session.mode]),
      make("span", { "aria-hidden": "true", class: "figures" }, make("strong", {}, String(place + 1)), ` / ${ids.length}`),
      make("span", { class: "spoken" }, label),
      button(words.leave, () => app.start(), { class: "quiet leave" }),
    ),
    ids.length <= MOST_BOXES
      ? make("div", { class: "track", "aria-hidden": "true" }, ids.map((id, at) => make("span", { class: boxClass(session, id, at) })))
      : make("progress", { value: place + 1, max: ids.length, "aria-hidden": "true" }),
  );
}

function boxClass(session, id, at) {
  const here = at === session.place ? "here " : "";
  if (session.mode === EXAM) return here + (isEmpty(session.replies[id]) ? "" : "given");
  return here + ({ accept: "right", almost: "near", reject: "wrong" }[session.marks[id]?.verdict] ?? "");
}
