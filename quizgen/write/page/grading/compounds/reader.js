/** Whatever a text may say as a compound. */

import { distinct } from "../collections.js";
import { fold } from "../reading/folding.js";
import { plain } from "../replies.js";
import { table } from "../tables.js";
import { readBounds } from "./bounds.js";
import { readClocks } from "./clocks.js";
import { compound } from "./compound.js";
import { readEpochs } from "./epochs.js";
import { show } from "./figures.js";
import { readMeasures } from "./measures.js";
import { readRanges } from "./ranges.js";
import { readRates } from "./rates.js";
import { readFractions, readPowers, readRanks, readScores } from "./tallies.js";

/** Every compound that the tidy text may say, in any language. */
export function readCompounds(tidied) {
  const text = plain(tidied);
  if (text === "") return [];
  const folded = new Set(["ja", "en"].map((language) => fold(text, language).toLowerCase()));
  return distinct([
    ...[readFractions, readBounds, readRanges, readRates, sizes, readEpochs].flatMap((read) => read(text)),
    ...[...folded].flatMap((one) => [readClocks, readScores, readRanks, readPowers].flatMap((read) => read(one))),
  ]);
}

function sizes(text) {
  const { FAMILIES } = table("compounds/metric");
  return readMeasures(text)
    .filter(({ unit }) => FAMILIES.includes(unit))
    .map(({ amount, unit, bare }) => compound("size", show(amount), { unit, bare: show(bare) }));
}
