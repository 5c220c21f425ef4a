/** Replies against mere words: the same but for width, case, spaces and punctuation. */

import { caseFold, withoutMarks } from "./spelling.js";

/** The key's words in any language it has. */
export function judgeText(key, reply) {
  const said = textKey(reply);
  return said !== "" && key.texts.some((words) => textKey(words) === said) ? "same-text" : "other-text";
}

function textKey(text) {
  return withoutMarks(caseFold(text.normalize("NFKC")));
}
