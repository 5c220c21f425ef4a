/** How a part of a reply looks once it has been marked. */

import { drawn, spoken } from "../dom.js";

/** What options, events and candidates are called. */
export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The class of a verdict; none before there is one. */
export function verdictClass(verdict) {
  return { accept: "right", almost: "near", reject: "wrong" }[verdict] ?? "";
}

/** A sign for eyes and a word for ears. */
export function sign(verdict, words) {
  return [drawn(words.marks[verdict], `sign ${verdictClass(verdict)}`), spoken(words[verdict])];
}
