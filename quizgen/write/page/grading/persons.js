/** A person's name by its parts: which is the family's, which was given, and what may be left out. */

import { splitName } from "./spelling.js";
import { table } from "./tables.js";

/** The spelled parts of a name but for Jr. and the like. */
export function partsOf(name) {
  const { GENERATIONS } = table("grading/persons");
  return splitName(name).filter((part) => !GENERATIONS.includes(part));
}

/** Whether the name is the full one but for Jr. or Sr. */
export function lacksGeneration(name, full) {
  return same(splitName(name), full.parts);
}

/** Whether `said` is the name with initials for given names: E. Musk, J. F. Kennedy. */
export function abbreviates(said, full) {
  const count = Math.min(said.length, full.length) - 1;
  if (count <= 0 || said.at(-1) !== full.at(-1) || said.length > full.length) return false;
  const initials = said.slice(0, count).map((part, place) => isInitial(part, full[place]));
  return initials.some(Boolean) && initials.every((initial, place) => initial || said[place] === full[place]);
}

/** The name in its usual order, where the family name stands before a comma. */
export function familyLast(name) {
  return table("grading/persons").FAMILY_FIRST.sub("\\2 \\1", name);
}

/** The name with spaces between its initials: J. S. Bach for J.S. Bach and JS Bach. */
export function spreadInitials(name) {
  return table("grading/persons").INITIALS.sub((match) => [...match[0].replaceAll(".", "")].join(" "), name.normalize("NFKC"));
}

/** What is left of van Gogh when what stands before a family name is taken away; in Al Gore nothing does. */
export function withoutParticles(name) {
  const { PARTICLES } = table("grading/persons");
  const isLarge = /^\p{Lu}/u.test(name);
  let rest = splitName(name);
  while (!isLarge && rest.length > 1 && PARTICLES.includes(rest[0])) rest = rest.slice(1);
  return rest.join("");
}

/** Whether one of the two only leaves out a name in the middle, or gives its initial. */
export function differsInMiddle(one, other) {
  const { FULL } = table("grading/persons");
  if (Math.min(one.length, other.length) < FULL || same(one, other)) return false;
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  const [shorter, longer] = one.length <= other.length ? [one.slice(1, -1), other.slice(1, -1)] : [other.slice(1, -1), one.slice(1, -1)];
  if (shorter.length === 0) return true;
  return (
    shorter.length === longer.length &&
    shorter.every((part, place) => part === longer[place] || isInitial(part, longer[place]) || isInitial(longer[place], part))
  );
}

/** The name with its last part first, and with its first part last. */
export function orders(parts) {
  if (parts.length < table("grading/persons").FULL) return [];
  return [[parts.at(-1), ...parts.slice(0, -1)].join(""), [...parts.slice(1), parts[0]].join("")];
}

function isInitial(short, long) {
  return [...short].length === 1 && short <= "\x7f" && long.startsWith(short);
}

function same(one, other) {
  return one.length === other.length && one.every((part, place) => part === other[place]);
}
