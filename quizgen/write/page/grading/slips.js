/** How far a name is from another as slips of the pen go; see quizgen/grading/slips.py. */

import { isKatakana } from "./spelling.js";
import { table } from "./tables.js";

const LETTER = /\p{L}/u;

/** How far the parts of one name are from another's; null where it is no slip, 0 where they are the same. */
export function slips(said, name) {
  if (said.length === name.length) return add(said, name);
  if (name.length === 1 && said.length > 1) return divide(name[0], said, true);
  return said.length === 1 ? divide(said[0], name, true) : null;
}

function most() {
  return 2 * table("grading/slips").SLIP;
}

function add(said, name) {
  const several = name.length > 1;
  const total = said.reduce((sum, one, place) => sum + (one === name[place] ? 0 : slip(one, name[place], several)), 0);
  return total <= most() ? total : null;
}

/** The least that comes of dividing the one name where the other is divided. */
function divide(joined, parts, first) {
  if (parts.length === 1) return first ? null : add([joined], parts);
  const characters = [...joined];
  const length = [...parts[0]].length;
  let best = null;
  for (let size = Math.max(1, length - 2); size <= Math.min(characters.length - 1, length + 2); size += 1) {
    const begin = characters.slice(0, size).join("");
    const head = begin === parts[0] ? 0 : slip(begin, parts[0], true);
    if (head > most()) continue;
    const tail = divide(characters.slice(size).join(""), parts.slice(1), false);
    if (tail !== null) best = best === null ? head + tail : Math.min(best, head + tail);
  }
  return best !== null && best <= most() ? best : null;
}

/** What the difference between two parts costs; NEVER where a part so short allows none so large. */
function slip(said, part, several) {
  const { NEVER, FIXED, SLIP } = table("grading/slips");
  const [one, other] = [[...said], [...part]];
  if (Math.abs(one.length - other.length) > 2 || FIXED.fullmatch(said) || FIXED.fullmatch(part)) return NEVER;
  const length = Math.min(one.length, other.length);
  const cost = single(one) === single(other) ? SLIP : distance(one, other);
  const allowed = other.some(isKatakana) ? allowKana(one, other, length, several) : allowLatin(one, other, length, several);
  return cost <= allowed ? cost : NEVER;
}

function allowLatin(said, part, length, several) {
  const { SHORT, MIDDLE, LONG, SLIP } = table("grading/slips");
  if (length >= LONG) return 2 * SLIP;
  if (length >= MIDDLE) return SLIP;
  const isDoubled = isWithout(said, part, (longer, place) => longer[place] === longer[place - 1]);
  const isLight = isSwap(said, part) || isDoubled || (several && said.length === part.length);
  return length === SHORT && isLight && said[0] === part[0] ? SLIP : 0;
}

function allowKana(said, part, length, several) {
  const { SHORT, MIDDLE, LONG, SLIP, FEWEST } = table("grading/slips");
  if (length >= LONG) return 2 * SLIP;
  if (length >= MIDDLE) return SLIP;
  if (length === SHORT) {
    const isLight = isLightlyUnlike(said, part);
    return several || said.length === part.length || isLight ? SLIP : 0;
  }
  if (several && length >= FEWEST && isLightlyUnlike(said, part)) return SLIP;
  return several && length === SHORT - 1 && length + 1 >= Math.max(said.length, part.length) ? SLIP : 0;
}

/** Whether only a long mark or a small ッ is left out or added. */
export function isLightlyUnlike(one, other) {
  const { LIGHT } = table("grading/slips");
  return isWithout([...one], [...other], (longer, place) => LIGHT.includes(longer[place]));
}

/** Whether two neighbours have changed places. */
function isSwap(one, other) {
  if (one.length !== other.length) return false;
  const places = one.map((_, place) => place).filter((place) => one[place] !== other[place]);
  if (places.length !== 2 || places[1] !== places[0] + 1) return false;
  return one[places[0]] === other[places[1]] && one[places[1]] === other[places[0]];
}

/** The text with double letters single: Isaac and Issac have the same. */
function single(text) {
  return text.filter((one, place) => !(LETTER.test(one) && text[place - 1] === one)).join("");
}

/** Whether the one is the other without one character, such as `fits`. */
function isWithout(one, other, fits) {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  const rest = shorter.join("");
  return longer.some((_, place) => fits(longer, place) && without(longer, place) === rest);
}

function without(text, place) {
  return [...text.slice(0, place), ...text.slice(place + 1)].join("");
}

/** The weighted distance, a swap of neighbours counting once. */
function distance(said, part) {
  const { SLIP, LEAP } = table("grading/slips");
  const rows = [[0]];
  part.forEach((other, place) => rows[0].push(rows[0].at(-1) + loss(other, place === 0)));
  said.forEach((one, above) => {
    const i = above + 1;
    const row = [rows[above][0] + loss(one, i === 1)];
    part.forEach((other, before) => {
      const j = before + 1;
      let best = Math.min(
        rows[above][j] + loss(one, false),
        row[before] + loss(other, false),
        rows[above][before] + change(one, other, i === 1 && j === 1),
      );
      const isSwapped = i > 1 && j > 1 && one === part[j - 2] && said[i - 2] === other;
      if (isSwapped && maySlip(one) && maySlip(other)) best = Math.min(best, rows[i - 2][j - 2] + SLIP);
      if (j > 1 && isContracted(part[j - 2], part[j - 1], one)) best = Math.min(best, rows[above][j - 2] + (i > 1 ? SLIP : LEAP));
      if (i > 1 && isContracted(said[i - 2], one, other)) best = Math.min(best, rows[i - 2][before] + (j > 1 ? SLIP : LEAP));
      row.push(best);
    });
    rows.push(row);
  });
  return rows.at(-1).at(-1);
}

/** Whether the two first are one sound with a small kana, and the other kana is of its row: シュ and ス. */
function isContracted(kana, small, other) {
  const { SMALL, ROW } = table("grading/slips");
  return SMALL.includes(small) && ROW.has(kana) && ROW.has(other) && ROW.get(kana) === ROW.get(other);
}

function loss(character, begins) {
  const { NEVER, LEAP, SLIP } = table("grading/slips");
  if (!maySlip(character)) return NEVER;
  return begins ? LEAP : SLIP;
}

function change(one, other, begins) {
  const { NEVER, LEAP, SLIP, ROW, ROWS, VOICED, LIGHT, VOWELS, LIKE } = table("grading/slips");
  if (one === other) return 0;
  if (!maySlip(one) || !maySlip(other)) return NEVER;
  const isPair = (pair) => [...pair].includes(one) && [...pair].includes(other);
  if (ROW.has(one) && ROW.has(other)) {
    const isVoiced = VOICED.some(isPair);
    const isLike = ROW.get(one) === ROW.get(other) && (!begins || ROW.get(one) === 0 || isVoiced);
    return isLike || isVoiced ? SLIP : LEAP;
  }
  if (isKatakana(one) && isKatakana(other)) {
    const isLength = [one, other].some((kana) => LIGHT.includes(kana)) && [one, other].some((kana) => ROWS[0].includes(kana));
    return !begins && isLength ? SLIP : LEAP;
  }
  const isLike = (VOWELS.includes(one) && VOWELS.includes(other)) || LIKE.some(isPair);
  return !begins && isLike ? SLIP : LEAP;
}

function maySlip(character) {
  return isKatakana(character) || (character < table("grading/slips").FIRST_SYLLABLE && LETTER.test(character));
}
