/** What a reply may say as a value: tidied of what people type around an answer, and read in every language. */

import { distinct, splitWords, squeeze } from "./collections.js";
import { rewrite } from "./rewriting.js";
import { inOneWidth } from "./reading/folding.js";
import { read } from "./reading/values.js";
import { spoken } from "./spoken.js";
import { table } from "./tables.js";

/** The reply without the spaces and quotation marks around it; empty where it is too long to mean one value. */
export function tidy(reply) {
  const { LONGEST, BRACKETS } = table("grading/replies");
  if ([...reply].length > LONGEST) return "";
  let text = squeeze(reply.normalize("NFC"));
  for (;;) {
    const characters = [...text];
    if (characters.length <= 2 || characters.at(-1) !== BRACKETS.get(characters[0])) return text;
    text = trim(characters.slice(1, -1).join(""));
  }
}

function trim(text) {
  return text.replace(/^ +| +$/gu, "");
}

/** Every value of the type that a tidy reply may say, in any language, however informally. */
export function readings(reply, type, context) {
  const texts = wordings(reply, type);
  return distinct(texts.flatMap((one) => ["ja", "en"].flatMap((language) => read(one, type, language, context))));
}

/** A tidy reply in the words that the readers of the type know. */
export function wordings(reply, type) {
  const { WAYS, GROUPS } = table("grading/rewriting");
  const rules = WAYS.get(type).map((way) => splitWords(way).flatMap((name) => GROUPS.get(name)));
  return [...new Set(ways(reply).flatMap((text) => rules.map((some) => rewrite(text, some))))];
}

/** A tidy reply in plain writing, and, where it is a number in kana, with figures for how they are read. */
export function ways(reply) {
  const text = plain(reply);
  return [text, ...spoken(text)];
}

/** A tidy reply in one width, ½ as 1/2 and .5 as 0.5; empty where a sign such as ² would be taken for a digit. */
export function plain(reply) {
  const { MIXED, DECIMALS, FRACTION, FRACTIONS, RAISED, POWERS, END, POINT_FIRST } = table("grading/replies");
  let text = MIXED.sub((match) => match[1] + DECIMALS.get(match[2]), reply);
  text = FRACTION.sub((match) => FRACTIONS.get(match[0]), text);
  text = RAISED.sub((match) => `^${Array.from(match[0], (sign) => POWERS.get(sign)).join("")}`, text);
  return POINT_FIRST.sub("0.", END.sub("", squeeze(inOneWidth(text))));
}
