/** What the browser keeps between visits: how each item went, the session under way. Works without a memory, too. */

import { isRecord, restore } from "./session.js";

const FORMAT = 1;
const VERDICTS = ["accept", "almost", "reject"];

/** The progress in one deck and language. */
export class Store {
  /** `deck` tells pages apart that share one origin, as all files of a folder may. */
  constructor(deck, language, known) {
    this.key = `quizgen/${deck}/${language}`;
    this.deck = deck;
    this.language = language;
    this.known = known;
    /** Whether what is noted will still be there after the page is closed. */
    this.lasts = true;
    /** By item id: `{seen, right, last, at}`. */
    this.items = new Map();
    this.session = null;
    this._take({ format: FORMAT, items: this._read("items"), session: this._read("session") });
  }

  /** Note a session, or that there is none. */
  keep(session) {
    this.session = session;
    this._write("session", session);
  }

  /** Note how an item went. */
  record(id, verdict) {
    const before = this.items.get(id) ?? { seen: 0, right: 0 };
    this.items.set(id, {
      seen: before.seen + 1,
      right: before.right + (verdict === "accept" ? 1 : 0),
      last: verdict,
      at: new Date().toISOString(),
    });
    this._write("items", this._records());
  }

  /** The ids last answered wrongly, of those the page still has. */
  missed() {
    return [...this.known].filter((id) => this.items.has(id) && this.items.get(id).last !== "accept");
  }

  /** How many of the page's items were last answered rightly. */
  mastered() {
    return [...this.known].filter((id) => this.items.get(id)?.last === "accept").length;
  }

  forget() {
    this.items.clear();
    this.keep(null);
    this._write("items", {});
  }

  /** Everything noted, as text to be kept in a file. */
  exported() {
    const { deck, language, session } = this;
    const document = { quizgen: "progress", format: FORMAT, deck, language, items: this._records(), session };
    return JSON.stringify(document, null, 2) + "\n";
  }

  /** Take in what another browser exported; each item's later record stays. False where it is no progress of ours. */
  imported(text) {
    let found;
    try {
      found = JSON.parse(text);
    } catch {
      return false;
    }
    if (!isRecord(found) || found.quizgen !== "progress" || found.deck !== this.deck || found.language !== this.language) {
      return false;
    }
    this._take(found);
    this.keep(this.session);
    this._write("items", this._records());
    return true;
  }

  _take(found) {
    if (!isRecord(found) || found.format !== FORMAT) return;
    for (const [id, record] of isRecord(found.items) ? Object.entries(found.items) : []) {
      const before = this.items.get(id);
      if (isProgress(record) && (!before || before.at < record.at)) this.items.set(id, record);
    }
    this.session ??= restore(found.session, this.known);
  }

  _records() {
    return Object.fromEntries([...this.items].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  _read(part) {
    try {
      return JSON.parse(localStorage.getItem(`${this.key}/${part}`) ?? "null");
    } catch {
      return null;
    }
  }

  _write(part, value) {
    try {
      localStorage.setItem(`${this.key}/${part}`, JSON.stringify(value));
      this.lasts = true;
    } catch {
      this.lasts = false;
    }
  }
}

/** A setting that all pages share; nothing happens where there is no memory. */
export function keepSetting(name, value) {
  try {
    localStorage.setItem(`quizgen/${name}`, value);
  } catch {
    // The page forgets, as it has to.
  }
}

export function readSetting(name) {
  try {
    return localStorage.getItem(`quizgen/${name}`);
  } catch {
    return null;
  }
}

function isProgress(record) {
  return (
    isRecord(record) &&
    Number.isInteger(record.seen) &&
    Number.isInteger(record.right) &&
    VERDICTS.includes(record.last) &&
    typeof record.at === "string"
  );
}
