/** Exact decimal numbers: `digits` is a whole number, of which the last `decimals` stand after the point. */

const MOST_SIGNIFICANT = 24;
const MOST_DECIMALS = 60;

/** The number that text or a whole number says: "2.50" keeps its zero. */
export function toDecimal(text) {
  const [whole, fraction = ""] = `${text}`.split(".");
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

export function add(one, other) {
  const decimals = Math.max(one.decimals, other.decimals);
  return { digits: shift(one, decimals) + shift(other, decimals), decimals };
}

export function multiply(one, other) {
  return { digits: one.digits * other.digits, decimals: one.decimals + other.decimals };
}

/** The quotient, if it ends soon as a decimal; else null. */
export function divide(upper, lower) {
  const [above, below] = [upper.digits * 10n ** BigInt(lower.decimals), lower.digits * 10n ** BigInt(upper.decimals)];
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const scaled = above * 10n ** BigInt(decimals);
    if (scaled % below !== 0n) continue;
    const quotient = { digits: scaled / below, decimals };
    return countDigits({ digits: strip(quotient.digits), decimals }) <= MOST_SIGNIFICANT ? quotient : null;
  }
  return null;
}

function strip(digits) {
  let left = digits;
  while (left !== 0n && left % 10n === 0n) left /= 10n;
  return left;
}

export function equal(one, other) {
  const decimals = Math.max(one.decimals, other.decimals);
  return shift(one, decimals) === shift(other, decimals);
}

export function negate(value) {
  return { ...value, digits: -value.digits };
}

export function isZero(value) {
  return value.digits === 0n;
}

export function isPositive(value) {
  return value.digits > 0n;
}

/** Whether the value is below a whole number. */
export function isBelow(value, bound) {
  return value.digits < BigInt(bound) * 10n ** BigInt(value.decimals);
}

export function isWhole(value) {
  return value.digits % 10n ** BigInt(value.decimals) === 0n;
}

/** The value times 10 to the `power`, a whole number without decimals. */
export function scale(value, power) {
  const product = { digits: value.digits * 10n ** BigInt(power), decimals: value.decimals };
  return isWhole(product) ? { digits: shift(product, 0), decimals: 0 } : product;
}

/** Below zero, zero or above it, as the one is less than the other, equal or more. */
export function compareDecimals(one, other) {
  const decimals = Math.max(one.decimals, other.decimals);
  const [mine, theirs] = [shift(one, decimals), shift(other, decimals)];
  return mine < theirs ? -1 : Number(mine > theirs);
}

/** A whole number as such. */
export function truncate(value) {
  return shift(value, 0);
}

/** The value times 10 to a power that may be below zero, a whole number without decimals. */
export function timesTen(value, power) {
  return power >= 0 ? scale(value, power) : { digits: value.digits, decimals: value.decimals - power };
}

/** How many digits it is written with. */
export function countDigits(value) {
  return `${value.digits < 0n ? -value.digits : value.digits}`.length;
}

/** The number in plain digits. */
export function show(value) {
  const sign = value.digits < 0n ? "-" : "";
  const text = `${value.digits < 0n ? -value.digits : value.digits}`.padStart(value.decimals + 1, "0");
  if (value.decimals === 0) return sign + text;
  return `${sign}${text.slice(0, -value.decimals)}.${text.slice(-value.decimals)}`;
}

/** The digits if there were that many decimals. */
function shift(value, decimals) {
  const more = decimals - value.decimals;
  return more >= 0 ? value.digits * 10n ** BigInt(more) : value.digits / 10n ** BigInt(-more);
}
