/** So much for each hour, month or person: $20 a month, 月額20ドル, 時速60キロ, 1日3回. */

import { table } from "../tables.js";
import { compound } from "./compound.js";
import { show } from "./figures.js";
import { readMeasures } from "./measures.js";

/** Every rate that the plain text may say; 1分30秒 is no rate. */
export function readRates(text) {
  const { OF_TIME } = table("compounds/measures");
  if (readMeasures(text).some(({ unit }) => OF_TIME.includes(unit))) return [];
  return rates(text)
    .filter(([{ unit }]) => unit !== "")
    .map(([{ amount, unit, bare }, each]) => compound("rate", `${show(amount)}/${each}`, { unit, bare: `${show(bare)}/${each}` }));
}

function rates(text) {
  const { FAST, GLUED, SPEED, LENGTHS, SHORT, PER, DAILY } = table("compounds/rates");
  const { JA_BEFORE, JA_AFTER, EN_AFTER, EN_BEFORE, ADVERB, ADJECTIVE } = table("compounds/rates");
  const found = [];
  const fast = FAST.fullmatch(text);
  if (fast) {
    const speeds = readMeasures(fast[2]).filter(({ unit }) => LENGTHS.includes(unit));
    found.push(...speeds.map((speed) => [speed, SPEED.get(fast[1])]));
  }
  const glued = GLUED.fullmatch(text);
  if (glued) {
    const [unit, each] = SHORT.get(glued[2].toLowerCase());
    found.push(...readMeasures(`${glued[1]} ${unit}`).map((speed) => [speed, each]));
  }
  for (const [pattern, of, per, words] of [
    [JA_BEFORE, 2, 1, PER],
    [JA_AFTER, 1, 2, PER],
    [EN_AFTER, 1, 2, PER],
    [EN_BEFORE, 2, 1, PER],
    [ADVERB, 1, 2, DAILY],
    [ADJECTIVE, 2, 1, DAILY],
  ]) {
    const match = pattern.fullmatch(text);
    if (match) found.push(...readMeasures(match[of]).map((measure) => [measure, words.get(match[per].toLowerCase())]));
  }
  return found;
}
