/** What the calendar has besides whole dates: centuries, decades, years before Christ, days of any year, seasons. */

import { readOrdinal } from "../ordinals.js";
import { fold } from "../reading/folding.js";
import { readCalendarNumber } from "../reading/numerals_ja.js";
import { readings } from "../replies.js";
import { table } from "../tables.js";
import { days, months } from "./calendar_days.js";
import { compound } from "./compound.js";
import { NO_NAMES } from "./measures.js";

/** Every such thing that the plain text may say. */
export function readEpochs(text) {
  const { CIRCA } = table("compounds/epochs");
  const ja = CIRCA.sub("", fold(text, "ja").toLowerCase());
  const en = withoutThe(CIRCA.sub("", fold(text, "en").toLowerCase()));
  return [...new Map(epochs(ja, en))].map(([said, also]) => compound("epoch", said, { also }));
}

function withoutThe(text) {
  return table("compounds/epochs").THE.sub("", text);
}

/** Each in one spelling, with what says less. */
function epochs(ja, en) {
  const { WEEKDAYS, FISCAL, DECADE, OF_DECADES } = table("compounds/epochs");
  const { PART_JA, PART_EN, PARTS_JA, PARTS_EN, OF_MONTHS, MONTH_END_JA, MONTH_END_EN } = table("compounds/epochs");
  const found = [...spans(ja, en), ...days(ja, en), ...relatives(ja, en)];
  for (const text of [ja, en]) if (WEEKDAYS.has(text)) found.push([`weekday ${WEEKDAYS.get(text)}`, []]);
  for (const match of [FISCAL[0].fullmatch(ja), FISCAL[1].fullmatch(en)]) {
    if (match) found.push(...wholeYears(match[1]).map(([said]) => [`fiscal ${said}`, []]));
  }
  for (const [pattern, parts, text] of [[PART_JA, PARTS_JA, ja], [PART_EN, PARTS_EN, en]]) {
    const match = pattern.fullmatch(text)?.groups;
    if (!match) continue;
    const [part, base] = [parts.get(match.part), withoutThe(match.base)];
    for (const [said, also] of [...spans(base, base), ...wholeYears(base), ...relatives(base, base)]) {
      const half = said.endsWith(DECADE) ? OF_DECADES.get(match.part) : undefined;
      for (const one of half ? [part, half] : [part]) found.push([`${one} ${said}`, also.map((less) => `${one} ${less}`)]);
    }
    if (OF_MONTHS.includes(part)) found.push(...months(base).map((said) => [`${part} ${said}`, []]));
  }
  for (const [pattern, text] of [[MONTH_END_JA, ja], [MONTH_END_EN, en]]) {
    const match = pattern.fullmatch(text)?.groups;
    if (match) found.push(...months(withoutThe(match.base)).map((said) => [`end ${said}`, []]));
  }
  return found;
}

/** Centuries, decades and years that no date has. */
function spans(ja, en) {
  const { CENTURY_JA, CENTURY_EN } = table("compounds/epochs");
  const found = [];
  const [inJa, inEn] = [CENTURY_JA.fullmatch(ja)?.groups, CENTURY_EN.fullmatch(en)?.groups];
  if (inJa || inEn) {
    const number = inJa ? readCalendarNumber(inJa.number) : readOrdinal(inEn.number);
    if (number) found.push([`${(inJa ?? inEn).before ? "-" : ""}${number}c`, []]);
  }
  return [...found, ...decades(ja, en), ...years(ja, en)];
}

function decades(ja, en) {
  const { DECADE_JA, DECADE_EN, TENS, TEENS, UNSAID } = table("compounds/epochs");
  const inJa = DECADE_JA.fullmatch(ja)?.groups;
  if (inJa) {
    const number = readCalendarNumber(inJa.number);
    if (number === null) return [];
    return inJa.era && inJa.era !== "西暦" ? [[`${inJa.era}${number}d`, []]] : decade(number);
  }
  const inEn = en.endsWith("s") ? DECADE_EN.fullmatch(en)?.groups : null;
  if (!inEn) return [];
  const ten = TENS.get(inEn.number);
  if (ten !== undefined && inEn.century) {
    const century = TEENS.get(inEn.century.slice(0, -1));
    return century === undefined ? [] : decade(century * UNSAID + ten);
  }
  if (ten !== undefined) return decade(ten);
  return "0123456789".includes(inEn.number[0]) ? decade(Number(inEn.number)) : [];
}

/** Of a decade with its century, the tens alone say less. */
function decade(number) {
  const { UNSAID } = table("compounds/epochs");
  if (number % 10 !== 0) return [];
  const short = `..${`${number % UNSAID}`.padStart(2, "0")}d`;
  return [number < UNSAID ? [short, []] : [`${number}d`, [short]]];
}

function years(ja, en) {
  const { YEARS, FIRST_YEARS, UNSAID } = table("compounds/epochs");
  const found = [];
  for (const text of new Set([ja, en])) {
    for (const shape of YEARS) {
      const match = shape.fullmatch(text)?.groups;
      if (!match) continue;
      const said = `-${readCalendarNumber(match.number) ?? 0}y`;
      if (!match.rest) found.push([said, []]);
      else found.push(...months(match.rest).map((day) => [`${said} ${day}`, []]));
    }
    for (const shape of FIRST_YEARS) {
      const match = shape.fullmatch(text)?.groups;
      const number = match ? readCalendarNumber(match.number) : null;
      if (number === null || number <= 0 || number >= UNSAID) continue;
      found.push(match.christ ? [`${number}y`, [`?${number}y`]] : [`?${number}y`, []]);
    }
  }
  return found;
}

/** A year, month, week or day told from today, and a month or day in it. */
function relatives(ja, en) {
  const { OF_WHEN_JA, OF_WHEN_EN, RELATIVE_JA, WEEKDAYS } = table("compounds/epochs");
  return [OF_WHEN_JA.fullmatch(ja), OF_WHEN_EN.fullmatch(en)].flatMap((match) => {
    if (!match) return [];
    const [when, rest] = [RELATIVE_JA.get(match.groups.when) ?? match.groups.when, match.groups.rest ?? ""];
    if (rest === "") return [[when, []]];
    if (WEEKDAYS.has(rest)) return [[`${when} weekday ${WEEKDAYS.get(rest)}`, []]];
    return months(rest).map((said) => [`${when} ${said}`, []]);
  });
}

function wholeYears(text) {
  const dates = readings(text, "date", NO_NAMES).filter(({ type, month }) => type === "date" && month === null);
  return dates.map(({ year }) => [`${year}y`, []]);
}
