/** Japanese names in Latin letters: how kana sound, and what Toukyou, Tôkyô and Tokyo have in common. */

import { table } from "./tables.js";

/** The name in Hepburn's spelling, `:` after a long vowel; empty where it is not in kana throughout. */
export function soundOfKana(name) {
  const { HIRAGANA, KATAKANA, BETWEEN, ALL_KANA, ONE_KANA, KANA, LONG, LONGEST } = table("grading/romaji");
  const text = HIRAGANA.sub((match) => KATAKANA.get(match[0]), name.normalize("NFKC"));
  const parts = BETWEEN.split(text).filter((part) => part !== "");
  if ([...text].length > LONGEST || !parts.every((part) => ALL_KANA.fullmatch(part))) return "";
  const said = parts.map((part) => ONE_KANA.sub((match) => KANA.get(match[0]), part));
  return said.map((part) => lengthen(LONG.sub("\\1:", part).replaceAll("ー", "i"))).join("");
}

/** The same of a name in Latin letters; empty where it is no Japanese one by its spelling. */
export function soundOfLatin(name) {
  const { BETWEEN, TWICE, M, LONG_H, ALL_LATIN, LATIN, MORAS, LONGEST } = table("grading/romaji");
  const text = table("grading/spelling").ACCENTS.sub("", name.normalize("NFKC").toLowerCase().normalize("NFD"));
  if ([...text].length > LONGEST) return "";
  const words = BETWEEN.split(text).filter((part) => part !== "");
  const parts = words.map((part) => TWICE.sub("Q", M.sub("n", LONG_H.sub("o", part))));
  if (!parts.every((part) => ALL_LATIN.fullmatch(part))) return "";
  return parts.map((part) => lengthen(LATIN.sub((match) => MORAS.get(match[0]) ?? match[0], part))).join("");
}

function lengthen(text) {
  return table("grading/romaji").LONG_VOWEL.sub((match) => `${match[0][0]}:`, text);
}

/** The flat sound as it would be if its parts were one word, as kana without a space have it. */
export function runOn(sound) {
  return flat(lengthen(sound));
}

/** The sound without the length of its vowels, which most spellings in Latin letters leave out. */
export function flat(sound) {
  return sound.replaceAll(":", "");
}

/** Whether what is said in Latin letters is the sound: a vowel may be written short, but none long that is not. */
export function isSaid(said, sound) {
  if (flat(said) !== flat(sound)) return false;
  let place = 0;
  for (const character of said) {
    if (sound[place] === ":" && character !== ":") place += 1;
    if (sound[place] !== character) return false;
    place += 1;
  }
  return true;
}
