/** Names as people spell them: what two right spellings of one name have in common. */

import { squeeze } from "./collections.js";
import { table } from "./tables.js";

const MARK = /[\p{P}\p{Z}\p{C}]/u;

/** The text in lower case, so that texts which differ in case alone are the same. */
export function caseFold(text) {
  return text.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
}

/** The name in one width and case, without accents, with katakana for hiragana and new kanji for old. */
export function foldLetters(name) {
  const { ACCENTS, FOLDED, AGAIN, BETWEEN_KANJI, LONG_E } = table("grading/spelling");
  const bare = ACCENTS.sub("", foldBritish(caseFold(name.normalize("NFKC"))).normalize("NFD"));
  const text = AGAIN.sub("\\1\\1", plainlySounded(sayAgain(translate(bare.normalize("NFC"), FOLDED))));
  return BETWEEN_KANJI.sub("ガ", LONG_E.sub("イ", text));
}

/** The text with its words in katakana in one of their spellings: ヴ or ブ, a long mark at the end or none. */
export function foldKana(text) {
  return table("grading/spelling").LAST_MARK.sub("", plainlySounded(sayAgain(text)));
}

/** The text with kana for the marks that repeat them: こゝろ, すゞ. */
function sayAgain(text) {
  const { KANA_AGAIN, VOICED, VOICED_AGAIN } = table("grading/spelling");
  const say = (kana) => (mark) => (VOICED_AGAIN.includes(mark) ? (VOICED.get(kana) ?? kana) : kana);
  return KANA_AGAIN.sub((match) => match[1] + Array.from(match[2], say(match[1])).join(""), text);
}

function plainlySounded(text) {
  const { VARIED, VARIANTS } = table("grading/spelling");
  return VARIED.sub((match) => VARIANTS.get(match[0]), text);
}

/** The lower-case text with American spellings for British ones. */
export function foldBritish(text) {
  const { MME, ISATION, OR, ER, BRITISH, PLAIN } = table("grading/spelling");
  const folded = ER.sub("\\1er", OR.sub("\\1r", ISATION.sub("ization", MME.sub("program", text))));
  return BRITISH.sub((match) => PLAIN.get(match[0]), folded);
}

/** The spelled name with ホ for フォ, and the like. */
export function loosen(spelled) {
  const { F_ROW, H_ROW } = table("grading/spelling");
  return F_ROW.sub((match) => H_ROW.get(match[1]), spelled);
}

/** The text without the article that it begins with. */
export function stripArticle(text) {
  return table("grading/spelling").ARTICLE.sub("", text);
}

/** Each character by what the table has for it. */
export function translate(text, letters) {
  return Array.from(text, (one) => letters.get(one) ?? one).join("");
}

/** What the name comes to however it is spelled: spaces, dots and dashes gone but between digits. */
export function spell(name) {
  const { THE, SHORT, LONG, SHORTEST_BEFORE_MARK } = table("grading/spelling");
  let text = THE.sub("", squeeze(foldLetters(name)));
  text = SHORT.sub((match) => LONG.get(match[1]), text);
  const kept = [...withoutMarks(text)];
  return (kept.length > SHORTEST_BEFORE_MARK && kept.at(-1) === "ー" ? kept.slice(0, -1) : kept).join("");
}

/** The parts of a name, each spelled: (イーロン, マスク). */
export function splitName(name) {
  const { THE, PARTS } = table("grading/spelling");
  const text = THE.sub("", squeeze(foldLetters(name)));
  return PARTS.split(text).map(withoutMarks).filter((part) => part !== "");
}

/** The text without spaces, dots, dashes and the like, but for what parts two numbers, and a minus sign. */
export function withoutMarks(text) {
  const { THOUSANDS, MEANS } = table("grading/spelling");
  const kept = [];
  let run = "";
  for (const character of THOUSANDS.sub("", text)) {
    if (isMark(character) && !MEANS.includes(character)) {
      run += character;
    } else {
      kept.push(joint(kept.at(-1) ?? "", run, character), character);
      run = "";
    }
  }
  return kept.join("");
}

/** What stays of the marks between two characters. */
function joint(before, run, after) {
  const { DIGITS, DASHES } = table("grading/spelling");
  if (run === "" || !DIGITS.includes(after)) return "";
  const mark = run.replace(/^[\t-\r\x1c-\x20\x85\p{Z}]+|[\t-\r\x1c-\x20\x85\p{Z}]+$/gu, "") || " ";
  if (before !== "" && DIGITS.includes(before)) return DASHES.includes(mark) ? "-" : mark;
  return before === "" && DASHES.includes(mark) ? "-" : "";
}

function isMark(character) {
  return MARK.test(character) || "・゠=".includes(character);
}

/** Whether it is a Chinese character. */
export function isKanji(character) {
  return (character >= "\u4e00" && character <= "\u9fff") || (character >= "\u3400" && character <= "\u4dbf");
}

/** Whether it is katakana, the long mark included. */
export function isKatakana(character) {
  return character >= "\u30a1" && character <= "\u30fc" && character !== "・";
}
