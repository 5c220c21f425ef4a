/** Whether a reply is a slip in a key of mere words: one letter of one long word, and no other word by it. */

import { romanIn } from "./roman.js";
import { slips } from "./slips.js";
import { splitName } from "./spelling.js";
import { areOtherThings } from "./suffixes.js";
import { hiraganaOf } from "./near_names.js";
import { table } from "./tables.js";

/** Whether the two differ by one slip in one word. */
export function isNear(key, reply) {
  const { LONG, LONG_KANA, WORDS } = table("grading/near_texts");
  const [words, said] = [splitName(key), splitName(reply)];
  if (words.length !== said.length || hiraganaOf(key) !== hiraganaOf(reply)) return false;
  if (`${romanIn(key)}` !== `${romanIn(reply)}`) return false;
  const unlike = words.map((word, place) => [word, said[place]]).filter(([word, one]) => word !== one);
  if (unlike.length !== 1) return false;
  const [[word, one]] = unlike;
  const length = Math.min([...word].length, [...one].length);
  if (length < (/^[\0-\x7f]*$/u.test(word) ? LONG : LONG_KANA) || WORDS.includes(one)) return false;
  return slips([one], [word]) === table("grading/slips").SLIP && !areOtherThings(one, word);
}
