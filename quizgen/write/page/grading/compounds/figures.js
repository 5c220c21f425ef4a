/** Numbers as compounds spell them. */

import { show as showDecimal } from "../reading/decimal.js";

/** In plain digits, without zeros at the end of its decimals. */
export function show(value) {
  const text = showDecimal(value);
  const short = text.includes(".") ? text.replace(/0+$/u, "").replace(/\.$/u, "") : text;
  return short === "-0" || short === "" ? "0" : short;
}
