/** Reads a text as a value of the type wanted. */

import { table } from "../tables.js";
import { readCounts } from "./counts.js";
import { readDates } from "./dates.js";
import { readDurations } from "./durations.js";
import { fold } from "./folding.js";
import { readMoney } from "./money.js";
import { readPercents } from "./percents.js";

const READERS = { date: readDates, number: readCounts, money: readMoney, percent: readPercents, duration: readDurations };

/** Every value of the type that the whole text says in that language. */
export function read(text, type, language, context) {
  if ([...text].length > table("reading/folding").LONGEST) return [];
  return READERS[type](fold(text, language), language, context.units[language]);
}
