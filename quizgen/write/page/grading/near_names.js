/** Whether a reply is a slip for the key's name, and for nothing else that has a name. */

import { romanIn } from "./roman.js";
import { isLightlyUnlike, slips } from "./slips.js";
import { spell, splitName } from "./spelling.js";
import { areOtherThings } from "./suffixes.js";

/** Whether one of the candidates (the reply, with and without its title) is nearer to the key than to any other. */
export function isNear(key, candidates, context) {
  if (candidates.some((candidate) => context.known.includes(spell(candidate)))) return false;
  const said = candidates.map((one) => ({ parts: splitName(one), hiragana: hiraganaOf(one), numerals: romanIn(one) }));
  const best = distance(said, key, context);
  if (!best) return false;
  return !context.bearers.some((one) => {
    if (one.id === key.id) return false;
    const other = distance(said, one, context);
    return other !== null && other <= best;
  });
}

/** The least that is a slip; null where nothing is. */
function distance(said, bearer, context) {
  let least = null;
  for (const one of said) {
    for (const name of bearer.outlines) {
      if (one.hiragana !== name.hiragana || `${one.numerals}` !== `${name.numerals}`) continue;
      const cost = slips(one.parts, name.parts);
      if (cost === null || (least !== null && cost >= least)) continue;
      if (!isOther(one.parts, name.parts, bearer.sort, context)) least = cost;
    }
  }
  return least;
}

/** Whether a part that differs is a name of its own: Maria for Marie, ethene for ethane. */
function isOther(said, name, sort, context) {
  const given = new Map(Object.entries(context.given));
  for (let place = 0; place < Math.min(said.length, name.length); place += 1) {
    const [one, other] = [said[place], name[place]];
    if (one === other) continue;
    if (sort === "other" && areOtherThings(one, other)) return true;
    if ((given.get(one) ?? given.get(other)) !== given.get(other)) return true;
    if (context.known.includes(one) && !isLightlyUnlike(one, other)) return true;
  }
  return false;
}

/** The hiragana in a name, one after the other. */
export function hiraganaOf(name) {
  return [...name.normalize("NFKC")].filter((one) => one >= "\u3041" && one <= "\u3096").join("");
}
