/** Replies against mere words: the same but for width, case, spaces and punctuation, or the same compound value. */

import { distinct } from "./collections.js";
import { compare } from "./compounds/compound.js";
import { readCompounds } from "./compounds/reader.js";
import { inFigures } from "./in_figures.js";
import { isNear } from "./near_texts.js";
import { tidy, ways } from "./replies.js";
import { caseFold, foldBritish, foldKana, stripArticle, withoutMarks } from "./spelling.js";
import { table } from "./tables.js";

/** The key's words in any language it has; where they say a compound value, whatever says the same. */
export function judgeText(key, reply) {
  const { ORDER } = table("grading/texts");
  if (key.texts.some((text) => isSame(text, reply))) return "same-text";
  const meant = distinct(key.texts.flatMap(meanings));
  if (meant.length > 0) {
    const said = distinct(ways(reply)).flatMap(readCompounds);
    const reasons = meant.flatMap((one) => said.map((other) => compare(one, other)));
    return ORDER.find((reason) => reasons.includes(reason)) ?? "other-text";
  }
  if (key.texts.some((text) => isSoNumbered(text, reply))) return "same-text";
  return key.texts.some((text) => isNear(text, reply)) ? "nearly-spelled" : "other-text";
}

/** What a key says as a compound value; nothing where it may be of several kinds: 1/3, 2-3. */
function meanings(text) {
  const found = readCompounds(tidy(text));
  return new Set(found.map(({ kind }) => kind)).size === 1 ? found : [];
}

/** Whether they are the same words; an article may be left off or added, but not exchanged. */
function isSame(text, reply) {
  const said = textKey(reply);
  if (said === "") return false;
  const [bare, other] = [stripArticle(text), stripArticle(reply)];
  return said === textKey(text) || (textKey(bare) === textKey(other) && (bare === text || other === reply));
}

/** Whether they are the same words but for how a number is written. */
function isSoNumbered(text, reply) {
  const said = inFigures(reply, true);
  return /\p{Nd}/u.test(said) && isSame(inFigures(text), said);
}

function textKey(text) {
  return withoutMarks(foldKana(foldBritish(caseFold(text.normalize("NFKC")))));
}
