/** Names that say more or less than usual: a place with what it lies in, 東大 for 東京大学. */

import { spell } from "./spelling.js";
import { table } from "./tables.js";
import { untitled } from "./titles.js";

/** The place's own name, spelled, where the reply has a whole before or after it: Paris, France; カリフォルニア州サクラメント. */
export function unqualified(reply, wholes) {
  const { MOST } = table("grading/qualified");
  if (wholes.length === 0) return [];
  const found = new Set();
  let texts = [spell(reply)];
  for (let turn = 0; turn < MOST; turn += 1) {
    texts = texts.flatMap((text) => strip(text, wholes));
    texts.forEach((text) => found.add(text));
  }
  return [...new Set([...found].flatMap((rest) => [rest, ...untitled(rest, "place")]))];
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
