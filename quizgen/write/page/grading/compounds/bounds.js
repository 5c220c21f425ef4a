/** Amounts that something is at least, at most, above or below, before or after: 1万人以上, 3 years ago. */

import { table } from "../tables.js";
import { compound } from "./compound.js";
import { show } from "./figures.js";
import { readMeasures } from "./measures.js";

/** Every bound that the plain text may say. */
export function readBounds(text) {
  const { SHAPES } = table("compounds/bounds");
  const { OF_TIME } = table("compounds/measures");
  return SHAPES.flatMap(([shape, sign]) => {
    const match = shape.fullmatch(text);
    if (!match) return [];
    const found = readMeasures(`${match[1]}${match.groups?.noun ?? ""}`);
    return found.filter(({ unit }) => !"+-".includes(sign) || OF_TIME.includes(unit)).map(({ amount, unit, bare }) =>
      compound("bound", `${sign}${show(amount)}`, { unit, bare: `${sign}${show(bare)}` }),
    );
  });
}
