/**
 * A learner's reply against a key: right, wrong, or so nearly right that the learner decides.
 *
 *     grade(key, reply, context) -> { verdict, reason }
 *
 * `key` is what `key_json` makes of a value. `context` is what `context_json` makes of a topic, with `tables`, from
 * `tables_json`, beside it; the same tables may be shared by every context of a page. The verdict is "accept", "almost" or
 * "reject", the reason one of the words of `Reason` in quizgen/grading/grade.py.
 *
 * These modules are quizgen/grading and quizgen/reading in JavaScript, file by file. They have the control flow only: patterns,
 * words and numbers come from the tables, so that no rule is written twice. A test holds the two to the same verdicts.
 */

import { judgeDate } from "./dates.js";
import { judgeEntity } from "./names.js";
import { judgeDuration, judgeMoney, judgeNumber, judgePercent } from "./quantities.js";
import { tidy } from "./replies.js";
import { useTables } from "./tables.js";
import { judgeText } from "./texts.js";
import { toDecimal } from "./reading/decimal.js";

const ACCEPTED = new Set(["same-value", "same-name", "without-title", "family-name", "same-text"]);
const ALMOST = new Set(["nearly-spelled", "given-name", "doubtful-title", "name-order", "middle-name", "no-unit"]);

const JUDGES = {
  entity: judgeEntity,
  date: judgeDate,
  period: judgeDate,
  number: judgeNumber,
  money: judgeMoney,
  percent: judgePercent,
  duration: judgeDuration,
  text: judgeText,
};

/** Whether the reply says the key; any text at all gets a grade. */
export function grade(key, reply, context) {
  useTables(context.tables);
  const text = tidy(reply);
  if (text === "") return gradeFor("empty");
  const wanted = key.amount === undefined ? key : { ...key, value: toDecimal(key.amount) };
  return gradeFor(JUDGES[key.type](wanted, text, context));
}

function gradeFor(reason) {
  return { verdict: ACCEPTED.has(reason) ? "accept" : ALMOST.has(reason) ? "almost" : "reject", reason };
}
