/** Sums of money: 1万ドル, $10,000, USD 10,000, 10k dollars, tens of millions of dollars. */

import { table } from "../tables.js";
import { loosened } from "./amounts.js";
import { readCounted, stripAbout } from "./numerals.js";

/** The sum that the folded text says, its case kept: `$` and ドル are US dollars, `¥` is Japanese yen. */
export function readMoney(text, language) {
  const [isAbout, bare] = stripAbout(text, language);
  for (const [minus, digits, currency] of splits(bare, language)) {
    const said = readCounted(minus + digits.toLowerCase(), language, { ofMoney: true });
    if (said) {
      const { value, precision } = isAbout ? loosened(said) : said;
      return [{ type: "money", value, precision, currency }];
    }
  }
  return [];
}

/** A minus sign or nothing, what should be the number, and the currency beside it. */
function* splits(text, language) {
  const { BEFORE, AFTER, AFTER_NUMERAL } = table("reading/money");
  const { JAPANESE_NAMES } = table("reading/currencies");
  const before = BEFORE.fullmatch(text);
  if (before && currencyOf(before[2], before[3])) yield [before[1], before[4], currencyOf(before[2], before[3])];
  const after = AFTER.fullmatch(text);
  if (after && currencyOf(after[2], after[3])) yield ["", after[1], currencyOf(after[2], after[3])];
  if (language !== "ja") {
    yield* englishSplits(text);
    return;
  }
  const counted = AFTER_NUMERAL.fullmatch(text);
  const currency = counted ? JAPANESE_NAMES.get(currencyKey(counted[2])) : undefined;
  if (currency) yield ["", counted[1], currency];
}

function* englishSplits(text) {
  const { ENGLISH_NAMES, MOST_WORDS } = table("reading/currencies");
  const words = text.replaceAll("-", " ").split(" ").filter((word) => word !== "");
  const minus = text.startsWith("-") ? "-" : "";
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const currency = ENGLISH_NAMES.get(currencyKey(words.slice(-count).join(" ")));
    if (currency) yield [minus, words.slice(0, -count).join(" "), currency];
  }
}

/** The ISO code that a symbol or code stands for; empty where it stands for none. */
function currencyOf(symbol, code) {
  const { SYMBOLS, CODES } = table("reading/currencies");
  if (symbol) return SYMBOLS.get(symbol);
  if (!code || !(code === code.toUpperCase() || table("reading/money").LOWER_CODES.includes(code.toLowerCase()))) return "";
  const upper = code.toUpperCase();
  if (upper === "RMB") return "CNY";
  return CODES.includes(upper) ? upper : "";
}

/** A currency's name without case, accents, spaces and the signs that some names have. */
function currencyKey(name) {
  const { FIRST_ACCENT, LAST_ACCENT, SIGNS } = table("reading/currencies");
  let text = name.toLowerCase().replaceAll("ß", "ss");
  if (!/^[\0-\x7f]*$/u.test(text)) {
    text = [...text.normalize("NFD")].filter((one) => one < FIRST_ACCENT || one > LAST_ACCENT).join("");
  }
  return Array.from(text, (one) => SIGNS.get(one) ?? one).join("");
}
