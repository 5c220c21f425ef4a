/** Numbers in either language, with the words that make them "about". */

import { table } from "../tables.js";
import { amount, loosened, negated, parseDigits } from "./amounts.js";
import { toDecimal } from "./decimal.js";
import { readEnglish } from "./numerals_en.js";
import { readJapanese } from "./numerals_ja.js";

/** Whether a word around the folded text says "about", and the text without it. */
export function stripAbout(text, language) {
  const { ABOUT_BEFORE, ABOUT_AFTER } = table("reading/numerals");
  const before = "0123456789".includes(text[0] ?? " ") ? null : ABOUT_BEFORE.get(language).match(text);
  let bare = before ? text.slice(before[0].length) : text;
  const after = ABOUT_AFTER.get(language).search(bare);
  if (after) bare = bare.slice(0, after.index);
  return [bare !== text, bare];
}

/** The amount that the whole of the folded, lower-case text says, without a unit; else null. */
export function readAmount(text, language, { ofMoney = false } = {}) {
  const digits = parseDigits(text);
  if (digits) return amount(digits);
  const [isAbout, stripped] = stripAbout(text, language);
  const minus = table("reading/numerals").MINUS.match(stripped);
  const bare = minus ? stripped.slice(minus[0].length) : stripped;
  let said = language === "ja" ? readJapanese(bare) : readEnglish(bare, ofMoney);
  if (said && minus) said = negated(said);
  return said && isAbout ? loosened(said) : said;
}

/** The same, for text with a unit after it: also "a", "half a" and "tens of millions of". */
export function readCounted(text, language, options = {}) {
  if (language === "en") {
    if (text === "a" || text === "an") return amount(toDecimal("1"));
    if (text === "half a" || text === "half an") return amount(toDecimal("0.5"));
    if (text.endsWith(" of")) {
      const said = readAmount(text.slice(0, -3), language);
      return said?.precision === "order" ? said : null;
    }
  }
  return readAmount(text, language, options);
}
