/** Names that say more or less than usual: a place with what it lies in, 東大 for 東京大学. */

import { spell } from "./spelling.js";
import { table } from "./tables.js";

/** What is left, spelled, when a whole is taken from before or after it: Paris, France; 愛知県名古屋市. */
export function unqualified(reply, wholes) {
  const { MOST } = table("grading/qualified");
  const found = [];
  let texts = wholes.length > 0 ? [spell(reply)] : [];
  for (let turn = 0; turn < MOST; turn += 1) {
    texts = texts.flatMap((text) => strip(text, wholes));
    found.push(...texts);
  }
  return found;
}

function strip(text, wholes) {
  const { OF, FEWEST } = table("grading/qualified");
  return wholes.flatMap((whole) => {
    const rests = [];
    if (text.startsWith(whole) && text.length > whole.length) {
      const rest = text.slice(whole.length);
      rests.push(rest);
      if (rest.startsWith(OF) && rest.length > OF.length) rests.push(rest.slice(OF.length));
    }
    if (text.endsWith(whole) && text.length > whole.length && [...whole].length >= FEWEST) rests.push(text.slice(0, -whole.length));
    return rests;
  });
}

/** The name in full, spelled, of an institution that the reply calls by the short form that news use. */
export function longerNames(reply) {
  const said = spell(reply);
  const endings = [...table("grading/qualified").SHORT].filter(([short]) => said.endsWith(short) && said !== short);
  return endings.map(([short, full]) => said.slice(0, -short.length) + full);
}
