/** Names of people that have several usual forms in kana: each of them is right. */

import { table } from "./tables.js";

/** A name's spelled parts, each in the first of its forms. */
export function usualName(parts) {
  const { USUAL } = table("grading/known_kana");
  return parts.map((part) => USUAL.get(part) ?? part).join("");
}
