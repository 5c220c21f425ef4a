/** From one amount to another, and from one epoch or time of day to another: 100〜200人, 2、3週間, 18〜19世紀. */

import { compareDecimals } from "../reading/decimal.js";
import { fold } from "../reading/folding.js";
import { table } from "../tables.js";
import { readClocks } from "./clocks.js";
import { compound } from "./compound.js";
import { readEpochs } from "./epochs.js";
import { show } from "./figures.js";
import { readFigure, readMeasures } from "./measures.js";

/** Every range that the plain text may say; one that does not rise is none. */
export function readRanges(text) {
  const { PLURAL, END, FROM, ABOUT } = table("compounds/ranges");
  const bare = PLURAL.sub("y", END.sub("", FROM.sub("", ABOUT.sub("", text))));
  const found = [];
  for (const [first, last, isOr] of halves(bare)) {
    for (const [start, end] of ends(first, last)) {
      if (!rises(start, end) || (isOr && !areNeighbours(start, end))) continue;
      found.push(compound("range", `${start.said}~${end.said}`, { unit: end.unit, bare: `${start.bare}~${end.bare}` }));
    }
  }
  return found;
}

/** Each way to part the text in two, and whether it is parted by an "or". */
function halves(text) {
  const { BETWEEN, WITHIN, TO, HYPHEN, OR } = table("compounds/ranges");
  const found = [BETWEEN, WITHIN].map((shape) => shape.fullmatch(text)).filter(Boolean).map((match) => [match[1], match[2], false]);
  for (const [separator, isOr] of [[TO, false], [HYPHEN, false], [OR, true]]) {
    const parts = separator.split(text);
    if (parts.length === 2 && parts.every(Boolean)) found.push([parts[0].trim(), parts[1].trim(), isOr]);
  }
  return found;
}

/** Both ends, each with the unit that only the other says: the fullest way that makes a range. */
function ends(first, last) {
  const { HEAD } = table("compounds/ranges");
  for (const begin of [...completed(first, last), first]) {
    const head = HEAD.match(first);
    const lasts = head && (readFigure(last) !== null || falls(first, last)) ? [head[0] + last, last] : [last];
    for (const finish of lasts) {
      const found = read(begin).flatMap((start) =>
        read(finish).filter((end) => start.unit === end.unit && rises(start, end)).map((end) => [start, end]),
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Whether years count down, as they do before Christ: 紀元前500〜400年. */
function falls(first, last) {
  const { BEFORE_CHRIST, NUMBER } = table("compounds/ranges");
  const [start, end] = [BEFORE_CHRIST.match(first), NUMBER.match(last)];
  return start !== null && end !== null && Number(start[1]) > Number(end[0]);
}

/** The beginning with what follows the number at the end: its scale and unit, or its unit alone. */
function completed(first, last) {
  const characters = [...last];
  const found = [];
  for (let place = 1; place < characters.length; place += 1) {
    const [number, tail] = [characters.slice(0, place).join(""), characters.slice(place).join("")];
    if (!"0123456789.,".includes(characters[place]) && readFigure(number.trim()) !== null) found.push(first + tail);
  }
  const place = last.lastIndexOf(" ");
  return place > 0 ? [...found, first + last.slice(place)] : found;
}

function read(text) {
  return [
    ...readMeasures(text).map(({ amount, unit, bare }) => ({ said: show(amount), unit, bare: show(bare), amount })),
    ...readEpochs(text).map(({ said }) => ({ said, unit: "epoch", bare: said, amount: null })),
    ...readClocks(fold(text, "ja").toLowerCase()).map(({ said }) => ({ said, unit: "clock", bare: said, amount: null })),
  ];
}

function rises(start, end) {
  if (start.amount === null || end.amount === null) return start.said !== end.said;
  return compareDecimals(start.amount, end.amount) < 0;
}

/** Whether one number of a single figure follows the other, in the same unit, which is said. */
function areNeighbours(start, end) {
  const [one, other] = [start.bare.replace(/0+$/u, ""), end.bare.replace(/0+$/u, "")];
  if (end.unit === "" || start.amount === null || one.length !== 1 || end.bare.length !== start.bare.length) return false;
  return Number(other) === Number(one) + 1;
}
