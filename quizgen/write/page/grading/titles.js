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

/** The nation that news put before a company's name, and the rest: 米アップル; both empty where none stands there. */
export function withoutNation(name) {
  const { NATION, NATIONS } = table("grading/titles");
  const text = name.normalize("NFKC").trim();
  const match = NATION.match(text);
  return match ? [NATIONS.get(match[1]), text.slice(match[0].length)] : ["", ""];
}

/** The word for a kind of place in the name, in Japanese: 州 of アトランタ州, 県 of Osaka Prefecture; else empty. */
export function placeWord(name) {
  const { ENDS_IN_WORD, HAS_WORD, WORDS } = table("grading/titles");
  const text = squeeze(name.normalize("NFKC"));
  if (ENDS_IN_WORD.some((shape) => shape.search(text))) return text.at(-1);
  const found = HAS_WORD.map((shape) => shape.search(text)).find(Boolean);
  return found ? WORDS.get(found[1].toLowerCase()) : "";
}
