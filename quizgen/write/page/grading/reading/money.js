/** Sums of money: 1万ドル, $10,000, USD 10,000, 10k dollars, tens of millions of dollars. */

import { splitWords } from "../collections.js";
import { table } from "../tables.js";
import { loosened } from "./amounts.js";
import { readCounted, stripAbout } from "./numerals.js";

/** The sum that the folded text says, its case kept: `$` and ドル are US dollars, `¥` is Japanese yen. */
export function readMoney(text, language) {
  const [isAbout, bare] = stripAbout(text, language);
  return sums(splits(bare, language), language, isAbout);
}

/** The sum that the folded text says in a unit of several currencies, once for each: 100 francs. */
export function readSharedMoney(text, language) {
  const [isAbout, bare] = stripAbout(text, language);
  return sums(named(bare, language, table("reading/currencies").SHARED_UNITS), language, isAbout);
}

/** What the first way of writing money says that can be read. */
function sums(splits, language, isAbout) {
  for (const [minus, digits, currencies] of splits) {
    const said = readCounted(minus + digits.toLowerCase(), language, { ofMoney: true });
    if (said) {
      const { value, precision } = isAbout ? loosened(said) : said;
      return splitWords(currencies).map((currency) => ({ type: "money", value, precision, currency }));
    }
  }
  return [];
}

/** A minus sign or nothing, what should be the number, and the currency beside it. */
function* splits(text, language) {
  const { BEFORE, AFTER } = table("reading/money");
  const { JAPANESE_NAMES, ENGLISH_NAMES } = table("reading/currencies");
  const before = BEFORE.fullmatch(text);
  if (before && currencyOf(before[2], before[3])) yield [before[1], before[4], currencyOf(before[2], before[3])];
  const after = AFTER.fullmatch(text);
  if (after && currencyOf(after[2], after[3])) yield ["", after[1], currencyOf(after[2], after[3])];
  yield* named(text, language, language === "ja" ? JAPANESE_NAMES : ENGLISH_NAMES);
}

/** The same, where the currency stands after the number and is one of the names. */
function* named(text, language, names) {
  const { MOST_WORDS } = table("reading/currencies");
  if (language === "ja") {
    const counted = table("reading/money").AFTER_NUMERAL.fullmatch(text);
    const currency = counted ? names.get(currencyKey(counted[2])) : undefined;
    if (currency) yield ["", counted[1], currency];
    return;
  }
  const words = text.replaceAll("-", " ").split(" ").filter((word) => word !== "");
  const minus = text.startsWith("-") ? "-" : "";
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const currency = names.get(currencyKey(words.slice(-count).join(" ")));
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
