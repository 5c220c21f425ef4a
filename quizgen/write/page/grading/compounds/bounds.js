/** Amounts that something is at least, at most, above or below: 1万人以上, at least 10,000 people. */

import { table } from "../tables.js";
import { compound } from "./compound.js";
import { show } from "./figures.js";
import { readMeasures } from "./measures.js";

/** Every bound that the plain text may say. */
export function readBounds(text) {
  return table("compounds/bounds").SHAPES.flatMap(([shape, sign]) => {
    const match = shape.fullmatch(text);
    if (!match) return [];
    return readMeasures(`${match[1]}${match.groups?.noun ?? ""}`).map(({ amount, unit, bare }) =>
      compound("bound", `${sign}${show(amount)}`, { unit, bare: `${sign}${show(bare)}` }),
    );
  });
}
