/** Small helps with lists and texts. */

const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

/** The words of a text with single spaces between them. */
export function squeeze(text) {
  return splitWords(text).join(" ");
}

/** The words of a text. */
export function splitWords(text) {
  return text.split(SPACES).filter((word) => word !== "");
}

/** The values without those that say the same as one before. */
export function distinct(values) {
  const seen = new Map(values.map((value) => [identity(value), value]));
  return [...seen.keys()].map((key) => values.find((value) => identity(value) === key));
}

/** What two values share if they are equal. */
export function identity(value) {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}` : part));
}
