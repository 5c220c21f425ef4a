/** The tables that the grader goes by, by module: patterns to match with, mappings as Maps, sets as arrays. */

let given = null;
let modules = new Map();

/** Go by these tables from here on. */
export function useTables(tables) {
  if (tables === given) return;
  given = tables;
  modules = new Map();
}

/** The constants of a module of quizgen, such as `reading/money`. */
export function table(module) {
  if (!modules.has(module)) {
    const constants = Object.entries(given[module]).map(([name, value]) => [name, revive(value)]);
    modules.set(module, Object.fromEntries(constants));
  }
  return modules.get(module);
}

function revive(value) {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== "object") return value;
  if (typeof value.pattern === "string") return new Pattern(value.pattern, value.flags);
  return new Map(Object.entries(value).map(([name, one]) => [name, revive(one)]));
}

/** A regular expression with Python's ways to use it. */
class Pattern {
  constructor(source, flags) {
    this.whole = new RegExp(`^(?:${source})$`, flags);
    this.sticky = new RegExp(source, `${flags}y`);
    this.anywhere = new RegExp(source, flags);
    this.everywhere = new RegExp(source, `${flags}g`);
  }

  fullmatch(text) {
    return this.whole.exec(text);
  }

  match(text, start = 0) {
    this.sticky.lastIndex = start;
    return this.sticky.exec(text);
  }

  search(text) {
    return this.anywhere.exec(text);
  }

  /** The text with each match, or only the first, replaced by words (`\1` is a group) or by what a function makes of it. */
  sub(by, text, { once = false } = {}) {
    const make = typeof by === "function" ? by : (match) => by.replace(/\\([0-9])/gu, (_, group) => match[group] ?? "");
    return text.replace(once ? this.anywhere : this.everywhere, (...found) => make(groupsOf(found)));
  }

  findall(text) {
    return text.match(this.everywhere) ?? [];
  }

  split(text) {
    return text.split(this.everywhere);
  }
}

/** The groups of a match, as `replace` hands them to its function: all that stands before the number of the place. */
function groupsOf(found) {
  return found.slice(0, found.findIndex((one) => typeof one === "number"));
}
