/** Japanese names in Latin letters: how kana sound, and what Toukyou, Tôkyô and Tokyo have in common. */

import { table } from "./tables.js";

/** The name in Hepburn's spelling, `:` after a long vowel; empty where it is not in kana throughout. */
export function soundOfKana(name) {
  const { HIRAGANA, KATAKANA, BETWEEN, ALL_KANA, ONE_KANA, KANA, LONG, LONGEST } = table("grading/romaji");
  const text = HIRAGANA.sub((match) => KATAKANA.get(match[0]), BETWEEN.sub("", name.normalize("NFKC")));
  if ([...text].length > LONGEST || !ALL_KANA.fullmatch(text)) return "";
  const said = ONE_KANA.sub((match) => KANA.get(match[0]), text);
  return lengthen(LONG.sub("\\1\\1", said).replaceAll("iー", "ii").replaceAll("ー", ""));
}

/** The same of a name in Latin letters; empty where it is no Japanese one by its spelling. */
export function soundOfLatin(name) {
  const { BETWEEN, TWICE, M, LONG_H, ALL_LATIN, LATIN, MORAS, LONGEST } = table("grading/romaji");
  const bare = table("grading/spelling").ACCENTS.sub("", name.normalize("NFKC").toLowerCase().normalize("NFD"));
  let text = BETWEEN.sub("", bare);
  if ([...text].length > LONGEST || !/^[\0-\x7f]*$/u.test(text)) return "";
  text = TWICE.sub("Q", M.sub("n", LONG_H.sub("o", text)));
  return ALL_LATIN.fullmatch(text) ? lengthen(LATIN.sub((match) => MORAS.get(match[0]) ?? match[0], text)) : "";
}

function lengthen(text) {
  const { LONG_O, SAME } = table("grading/romaji");
  return SAME.sub("\\1:", LONG_O.sub("o:", text));
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
