/** Makes texts that differ only in width, spacing or look-alike characters the same, before anything is read. */

import { squeeze } from "../collections.js";
import { translate } from "../spelling.js";
import { table } from "../tables.js";

const NUMBER = /\p{No}/u;

/** The text in one width, its spaces single, its full stop off; empty where it is too long or holds `²`, `①` or `½`. */
export function fold(text, language) {
  const { LONGEST, SAME, COUNTER, LOOSE_SPACE } = table("reading/folding");
  if ([...text].length > LONGEST) return "";
  const normalized = text.normalize("NFKC");
  if (normalized !== text && NUMBER.test(text)) return "";
  const folded = withoutEnd(withoutEnd(squeeze(translate(normalized, SAME)), "。"), ".");
  return language === "ja" ? COUNTER.sub("カ", LOOSE_SPACE.sub("", folded)) : folded;
}

function withoutEnd(text, end) {
  return text.endsWith(end) ? text.slice(0, -1) : text;
}
