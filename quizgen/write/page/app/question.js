/** One question: asked, answered, and in practice checked and explained at once. */

import { backgroundOf, keyOf } from "./answer.js";
import { control } from "./controls/control.js";
import { button, drawn, freshId, make } from "./dom.js";
import { isEmpty } from "./judge.js";
import { open, show, text } from "./line.js";
import { picturesOf } from "./pictures.js";
import { EXAM } from "./session.js";
import { progressBar } from "./track.js";
import { fill } from "./words.js";

export function questionView(app) {
  const { data, words, session } = app;
  const item = app.item();
  const isExam = session.mode === EXAM;
  const mark = isExam ? null : (session.marks[item.id] ?? null);
  const given = session.replies[item.id];
  const stemId = freshId("stem");
  const warning = make("p", { class: "warning", role: "alert" });
  const place = fill(words.at, { n: session.place + 1, m: session.ids.length });

  const answering = control(item, given, {
    words,
    mark,
    stemId,
    announce: app.announce,
    reply: (value) => {
      warning.textContent = "";
      app.reply(item.id, value);
    },
  });
  const heading = make(
    "h1",
    { id: stemId, class: `stem kind-${item.kind}`, tabindex: "-1" },
    show(item.stem, mark ? undefined : open(words.blank)),
  );
  const hint = mark ? null : session.hints[item.id];
  const onsubmit = (event) => {
    event.preventDefault();
    if (mark) app.next();
    else if (isExam) app.next();
    else if (isEmpty(app.session.replies[item.id])) {
      warning.textContent = words.empty;
      answering.focus?.focus();
    } else app.check();
  };
  const form = make(
    "form",
    { class: "card", onsubmit, autocomplete: "off", onkeydown: (event) => shortcut(event, answering, mark) },
    make(
      "p",
      { class: "task" },
      make("span", { class: "prompt" }, text(item.prompt)),
      item.hedge && make("span", { class: "hedge" }, text(item.hedge)),
    ),
    heading,
    make("div", { class: "response" }, answering.element),
    hint && almost(hint, words),
    warning,
    mark && feedback(item, mark, app),
    make("p", { class: "actions bar" }, isExam ? examButtons(app) : practiceButtons(app, item, mark)),
  );
  const nodes = [progressBar(app), form];
  const finePointer = matchMedia("(pointer: fine)").matches;
  const focus = mark || !(answering.types && finePointer) ? heading : answering.focus;
  return { title: `${place} · ${data.title}`, nodes, focus, after: mark && (() => settle(form)) };
}

/** Letters and numbers choose options while nothing is being typed. */
function shortcut(event, answering, mark) {
  if (mark || !answering.choose || event.altKey || event.ctrlKey || event.metaKey) return;
  const place = "abcdef".indexOf(event.key.toLowerCase());
  const number = "123456789".indexOf(event.key);
  if (answering.choose(place >= 0 ? place : number)) event.preventDefault();
}

function practiceButtons(app, item, mark) {
  const { words, session } = app;
  const isLast = session.place + 1 === session.ids.length;
  return [
    mark
      ? make("button", { type: "submit", class: "main" }, isLast ? words.seeResults : words.next)
      : make("button", { type: "submit", class: "main" }, words.check),
    !mark && button(words.dontKnow, () => app.giveUp()),
  ];
}

function examButtons(app) {
  const { words, session } = app;
  const isLast = session.place + 1 === session.ids.length;
  return [
    make("button", { type: "submit", class: "main" }, isLast ? words.hand : words.next),
    session.place > 0 && button(words.previous, () => app.previous()),
    !isLast && button(words.hand, () => app.handIn()),
  ];
}

/** What is almost right about an answer that may be mended. */
function almost(hint, words) {
  return make(
    "p",
    { class: "verdict almost" },
    drawn(words.marks.almost, "sign"),
    make("strong", {}, words.almost),
    make("span", { class: "partly" }, [words.reasons[hint.reason], words.tryOnce].filter(Boolean).join(words.stop)),
  );
}

function feedback(item, mark, app) {
  const { words } = app;
  const right = mark.parts?.filter((part) => part !== "reject").length ?? 0;
  return make(
    "div",
    { class: "feedback" },
    make(
      "h2",
      { class: `verdict ${mark.verdict}` },
      drawn(words.marks[mark.verdict], "sign"),
      make("span", {}, words[mark.verdict]),
      mark.parts?.length > 1 && mark.verdict === "reject" && make("span", { class: "partly" }, fill(words.partly, { n: right, m: mark.parts.length })),
      words.reasons[mark.reason] && make("span", { class: "partly" }, words.reasons[mark.reason]),
    ),
    make("div", { class: "keybox" }, keyOf(item, words, { shown: true })),
    picturesOf(item, app.data),
    make("div", { class: "background" }, backgroundOf(item, app.data, words)),
  );
}

/** After a check: Enter goes on, and the verdict is in sight. */
function settle(form) {
  form.querySelector("button.main").focus({ preventScroll: true });
  form.querySelector(".feedback").scrollIntoView({ block: "nearest" });
}
