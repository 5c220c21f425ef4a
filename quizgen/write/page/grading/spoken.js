/** Numbers in kana, as they are spoken: さんにん, みっか, いっかげつ, きゅうじゅうごパーセント. */

import { table } from "./tables.js";

/** The plain text with figures and counters for how they are read; empty where it is not all of it that. */
export function spoken(text) {
  const { LONGEST, KANA, KATAKANA, HIRAGANA, SPACES, WHOLES, ONLY_DATES } = table("grading/spoken");
  const { SHAPE, BEFORE, AFTER, MOST_WAYS, TENTHS, HUNDREDTHS, PARTS } = table("grading/spoken");
  if ([...text].length > LONGEST || !KANA.search(text)) return [];
  const said = KATAKANA.sub((match) => HIRAGANA.get(match[0]), SPACES.sub("", text.toLowerCase()));
  if (WHOLES.has(said)) return [WHOLES.get(said)];
  const match = ONLY_DATES.includes(said) ? null : SHAPE.fullmatch(said);
  if (!match || !(match[2] || match[3])) return [];
  const [before, after] = [BEFORE.get(match[1]) ?? "", AFTER.get(match[4]) ?? ""];
  const [counted, last] = [terms(match[2]), figures(match[3] ?? "")];
  const ways = Array.from({ length: MOST_WAYS }, (_, way) => {
    const middle = counted.map(([number, counters]) => number + counters[Math.min(way, counters.length - 1)]);
    const said = before + middle.join("") + last + after;
    return said.includes(TENTHS) ? said.replaceAll(HUNDREDTHS, PARTS) : said;
  });
  return [...new Set(ways)].filter((way) => way !== text);
}

/** Each figure with what its counter may be. */
function terms(text) {
  const { NEXT, DAYS, COUNTERS } = table("grading/spoken");
  const found = [];
  let end = 0;
  for (let match = NEXT.match(text, end); match; match = NEXT.match(text, end)) {
    found.push(match[3] ? [DAYS.get(match[3]), [""]] : [figures(match[1]), COUNTERS.get(match[2]) ?? [match[2]]]);
    end += match[0].length;
  }
  return found;
}

function figures(text) {
  const { TOKEN, FIGURES } = table("grading/spoken");
  return TOKEN.sub((match) => FIGURES.get(match[0]), text);
}
