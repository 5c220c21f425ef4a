/** Ordinal numbers in English: 19th, nineteenth, twenty-first. */

import { table } from "./tables.js";

/** The place that the whole lower-case text says; else null. */
export function readOrdinal(text) {
  const { FIGURES, WORDS } = table("grading/ordinals");
  const match = FIGURES.fullmatch(text);
  return match ? Number(match[1]) : (WORDS.get(text.replaceAll("-", " ")) ?? null);
}
