/**
 * Lines of text with readings over names and gaps to fill in. In the data a part of a line is a string, a pair of text
 * and reading, or an object with the gap's answer.
 */

import { make, spoken } from "./dom.js";

/** Scripts written from right to left, and the controls that could reorder what stands beside them. */
const REORDERING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The line as nodes; `gap` makes a node of each gap, which is filled in where it is not given. */
export function show(line, gap = filled) {
  return line.map((part) => {
    if (typeof part === "string") return text(part);
    if (Array.isArray(part)) return make("ruby", {}, text(part[0]), make("rt", {}, part[1]));
    return gap(part.gap);
  });
}

/** Text as a node that reorders nothing beside it. */
export function text(said) {
  return REORDERING.test(said) ? make("bdi", {}, said) : document.createTextNode(said);
}

/** The line as text without readings, gaps filled in. */
export function plain(line) {
  return line.map((part) => (typeof part === "string" ? part : Array.isArray(part) ? part[0] : part.gap)).join("");
}

/** A gap still to be filled in, always as wide, so that it tells nothing of its answer. */
export function open(word) {
  return () => make("span", { class: "gap" }, spoken(word));
}

function filled(answer) {
  return make("mark", { class: "filled" }, text(answer));
}
