/** Names with their numbers in figures: ルイ14世 for ルイ十四世, Henry 8 for Henry VIII and Henry the Eighth. */

import { squeeze } from "./collections.js";
import { readOrdinal } from "./ordinals.js";
import { readCalendarNumber } from "./reading/numerals_ja.js";
import { valueOf } from "./roman.js";
import { table } from "./tables.js";

/** The name with figures for what numbers it has in kanji, words and Roman numerals; `isTyped` is for a reply. */
export function inFigures(name, isTyped = false) {
  const { COUNTED, LAST, ORDINAL, CARDINAL, CARDINALS, ROMAN_TYPED, ROMAN_WRITTEN } = table("grading/in_figures");
  let text = squeeze(name.normalize("NFKC"));
  text = COUNTED.sub((match) => `${readCalendarNumber(match[0]) ?? match[0]}`, text);
  text = LAST.sub((match) => ` ${readOrdinal(match[1].toLowerCase())}`, text);
  text = ORDINAL.sub((match) => `${readOrdinal(match[1].toLowerCase())}th`, text);
  text = CARDINAL.sub((match) => `${CARDINALS.get(match[1].toLowerCase())}`, text);
  return (isTyped ? ROMAN_TYPED : ROMAN_WRITTEN).sub((match) => `${match[1]}${valueOf(match[2].toLowerCase())}`, text);
}
