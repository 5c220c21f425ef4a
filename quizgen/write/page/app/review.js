/** Questions with their answers, one under the other: after a session, or all there are; and on paper. */

import { backgroundOf, keyOf, replyText } from "./answer.js";
import { button, make } from "./dom.js";
import { sign } from "./controls/marking.js";
import { isEmpty } from "./judge.js";
import { open, plain, show, text } from "./line.js";
import { picturesOf } from "./pictures.js";

/** The items as a list, each to be opened; with a session also what was replied and how it was marked. */
export function reviewList(app, items, session = null) {
  const { words } = app;
  const entries = items.map((item) => entry(app, item, session));
  const list = make("ol", { class: "review" }, entries.map((details) => make("li", {}, details)));
  const toggle = button(words.showAnswers, () => {
    const opening = entries.some((details) => !details.open);
    for (const details of entries) unfold(details, opening);
    toggle.textContent = opening ? words.hideAnswers : words.showAnswers;
  });
  const heading = make("h2", { class: session ? "" : "spoken" }, words.review);
  return make("section", { class: "reviewed" }, heading, make("p", { class: "actions" }, toggle), list);
}

/** Everything in the quiz. */
export function browseView(app) {
  const { data, words } = app;
  const heading = make("h1", { tabindex: "-1" }, words.browse);
  const nodes = [
    make("p", { class: "trail" }, text(data.title)),
    heading,
    make("p", { class: "actions" }, button(words.home, () => app.start()), button(words.print, () => window.print())),
    reviewList(app, data.items),
  ];
  return { title: `${words.browse} · ${data.title}`, nodes, focus: heading };
}

/** Open a list's entry, or close it. */
export function unfold(details, opening = true) {
  if (opening) details.dispatchEvent(new Event("unfold"));
  details.open = opening;
}

/** A question with its answer folded away; the answer is made when it is first wanted, for there may be thousands. */
function entry(app, item, session) {
  const { data, words } = app;
  const reply = session?.replies[item.id];
  const verdict = session && (isEmpty(reply) ? "unanswered" : (session.marks[item.id]?.verdict ?? "unanswered"));
  const details = make(
    "details",
    {},
    make(
      "summary",
      {},
      verdict && sign(verdict, words),
      make("span", { class: "kind" }, data.kinds[item.kind]),
      make("span", { class: "said" }, show(item.stem, open(words.blank))),
    ),
  );
  const fill = () => {
    details.removeEventListener("toggle", fill);
    details.removeEventListener("unfold", fill);
    details.append(...answer(app, item, reply));
  };
  details.addEventListener("toggle", fill);
  details.addEventListener("unfold", fill);
  return details;
}

function answer({ data, words }, item, reply) {
  const replied = make("p", { class: "replied" }, make("span", { class: "label" }, words.yourAnswer), text(replyText(item, reply, words)));
  return [
    choices(item, words),
    reply !== undefined && replied,
    make("div", { class: "keybox" }, keyOf(item, words)),
    picturesOf(item, data),
    make("div", { class: "background" }, backgroundOf(item, data, words)),
  ].filter(Boolean);
}

/** What there was to choose from. */
function choices(item, words) {
  if (item.kind !== "choice") return null;
  const shown = item.options.options.map(plain).join(words.comma);
  return make("p", { class: "replied" }, make("span", { class: "label" }, words.candidates), text(shown));
}
