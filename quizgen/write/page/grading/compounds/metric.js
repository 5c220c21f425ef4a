/** Units of the metric system, by family: how many of its base each is. */

import { table } from "../tables.js";

/** The family and size of the one unit that all these are names of; empty where they are of none, or of several. */
export function sizesOf(forms) {
  const { UNITS } = table("compounds/metric");
  const known = forms.filter((form) => UNITS.has(form)).map((form) => UNITS.get(form));
  if (known.length === 0) return [];
  const shared = known[0].filter((size) => known.every((sizes) => sizes.some((one) => `${one}` === `${size}`)));
  return shared.length === 1 ? shared : [];
}
