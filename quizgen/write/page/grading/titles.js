/** What stands around a name without being part of it: Mr., 氏, Inc., 株式会社, 州. */

import { squeeze } from "./collections.js";
import { table } from "./tables.js";

/** The name without one title, then without another, and so on. */
export function untitled(name, sort) {
  const { TITLES, MOST } = table("grading/titles");
  const text = squeeze(name.normalize("NFKC"));
  return [...new Set(strip(text, TITLES.get(sort), MOST))];
}

function strip(text, titles, depth) {
  if (depth === 0) return [];
  return titles.flatMap((title) => {
    const bare = title.sub("", text, { once: true });
    return bare === text ? [] : [bare, ...strip(bare, titles, depth - 1)];
  });
}

/** The word for the kind of place at the name's end: 州 of アトランタ州; empty where there is none. */
export function placeWord(name) {
  const { PLACE_JA, WORD_JA } = table("grading/titles");
  const text = squeeze(name.normalize("NFKC"));
  return PLACE_JA.search(text) && WORD_JA.includes(text.at(-1)) ? text.at(-1) : "";
}
