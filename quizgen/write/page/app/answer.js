/** The key and all that is told of an item once it may be told. */

import { make } from "./dom.js";
import { plain, show, text } from "./line.js";
import { fill } from "./words.js";

/** What was right; `shown` where the options stand above, marked. */
export function keyOf(item, words, { shown = false } = {}) {
  if (item.recall) return [labelled(words.key, "key", show(item.recall.key)), others(item.recall.also, words)];
  if (item.options) {
    const { options, key, correction } = item.options;
    return [
      !shown && labelled(words.key, "key", show(options[key])),
      correction && labelled(words.correction, "key correction", show(correction)),
    ];
  }
  if (item.listing) {
    const rows = item.listing.keys.map((key, place) =>
      make("li", {}, make("span", { class: "said" }, show(key)), others(item.listing.also[place], words)),
    );
    return [heading(words.key), make("ul", { class: "keys" }, rows)];
  }
  if (item.sequence) {
    const { events, ranks, order } = item.sequence;
    const rows = order.map((event) =>
      make("li", {}, make("span", { class: "when" }, show(ranks[event])), make("span", { class: "said" }, show(events[event]))),
    );
    return [heading(words.keyOrder), make("ol", { class: "keys ranked" }, rows)];
  }
  const { left, right, pairs } = item.pairs;
  const rows = left.map((line, place) => [make("dt", {}, show(line)), make("dd", {}, show(right[pairs[place]]))]);
  return [heading(words.keyPairs), make("dl", { class: "keys paired" }, rows)];
}

/** The key in one line of plain text. */
export function keyText(item, words) {
  if (item.recall) return plain(item.recall.key);
  if (item.options) return plain(item.options.options[item.options.key]);
  if (item.listing) return item.listing.keys.map(plain).join(words.comma);
  if (item.sequence) return item.sequence.order.map((event) => plain(item.sequence.events[event])).join(" → ");
  const { left, right, pairs } = item.pairs;
  return left.map((line, place) => `${plain(line)} – ${plain(right[pairs[place]])}`).join(words.comma);
}

/** The full statements, remarks, source and certainty. */
export function backgroundOf(item, data, words) {
  const { statements, remarks, citation, certainty } = data.backgrounds[item.background];
  return [
    statements.length > 0 && heading(words.explanation),
    statements.length > 0 && make("ul", { class: "statements" }, statements.map((line) => make("li", {}, show(line)))),
    remarks.map((remark) =>
      make(
        "div",
        { class: "remark" },
        make("p", { class: "label" }, text(remark.heading)),
        make("p", {}, make("q", {}, text(remark.printed)), " ", text(remark.note)),
      ),
    ),
    source(citation, certainty, words),
  ];
}

function source(citation, certainty, words) {
  const published = [citation.publisher, citation.published].filter(Boolean);
  return make(
    "dl",
    { class: "source" },
    make("dt", {}, words.source),
    make(
      "dd",
      {},
      make("cite", {}, text(citation.title)),
      published.map((one) => make("span", { class: "part" }, text(one))),
      make("span", { class: "part" }, text(citation.cited)),
    ),
    make("dt", {}, words.certainty),
    make("dd", {}, text(certainty)),
    citation.inferred && [make("dt", {}, words.inferred), make("dd", { class: "inferred" }, text(citation.inferred))],
  );
}

function others(also, words) {
  return also.length > 0 && make("p", { class: "also" }, make("span", { class: "label" }, words.also), also.map((one) => make("span", { class: "part" }, text(one))));
}

function labelled(label, className, content) {
  return make("p", { class: className }, make("span", { class: "label" }, label), make("span", { class: "said" }, content));
}

function heading(label) {
  return make("h3", { class: "label" }, label);
}

/** What was replied, in one line of plain text; empty where nothing was. */
export function replyText(item, reply, words) {
  if (reply === undefined || reply === null) return "";
  if (item.recall) return reply;
  if (item.options) return plain(item.options.options[reply] ?? []);
  if (item.listing) return reply.filter((one) => one.trim() !== "").join(words.comma);
  if (item.sequence) return reply.map((event) => plain(item.sequence.events[event] ?? [])).join(" → ");
  const { left, right } = item.pairs;
  const chosen = left.map((line, place) => [line, right[reply[place]]]).filter(([, other]) => other);
  return chosen.map(([line, other]) => fill("{a} – {b}", { a: plain(line), b: plain(other) })).join(words.comma);
}
