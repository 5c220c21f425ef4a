/** Beginnings and endings that make another thing of a name: ethane and ethene, micro- and macro-. */

import { table } from "./tables.js";

/** Whether what tells two names apart is a beginning or an ending that has a meaning. */
export function areOtherThings(one, other) {
  const { ENDING, ENDING_JA, BEGINNINGS, ROWS } = table("grading/suffixes");
  const [first, second] = [ENDING.search(one), ENDING.search(other)];
  if (first && second && first[0] !== second[0]) return true;
  const begun = BEGINNINGS.map((pair) => [one, other].flatMap((name) => pair.filter((start) => name.startsWith(start))));
  if (begun.some((beginnings) => new Set(beginnings).size > 1)) return true;
  const [mine, theirs] = [ENDING_JA.search(one), ENDING_JA.search(other)];
  if (!mine || !theirs) return false;
  if (mine[2] !== theirs[2]) return true;
  return mine[1] !== theirs[1] && ROWS.some((row) => row.includes(mine[1]) && row.includes(theirs[1]));
}
