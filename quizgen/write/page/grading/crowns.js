/** Rulers' titles, which want a whole name beside them: King Louis XIV, 教皇ヨハネ・パウロ2世. */

import { squeeze } from "./collections.js";
import { table } from "./tables.js";

/** The name without a ruler's title; empty where it has none. */
export function uncrowned(name) {
  const text = squeeze(name.normalize("NFKC"));
  return table("grading/crowns").THRONE.map((title) => title.sub("", text, { once: true })).filter((bare) => bare !== text);
}

/** Which ruler's title the name has; empty where it has none. */
export function crownOf(name) {
  const { CROWNS, THRONE } = table("grading/crowns");
  const text = squeeze(name.normalize("NFKC"));
  const found = THRONE.map((title) => title.search(text)).find(Boolean);
  return found ? CROWNS.get(found[1].toLowerCase()) : "";
}
