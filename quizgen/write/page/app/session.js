/**
 * One run through some of the questions, as plain data that JSON can hold, and how it goes on. Nothing here knows the
 * page: every function takes a session and gives the next.
 */

export const PRACTICE = "practice";
export const EXAM = "exam";

/** A run through the items of these ids, in this order. */
export function begin(mode, ids) {
  return { mode, ids: [...ids], place: 0, replies: {}, hints: {}, marks: {}, done: false };
}

/** The id of the item whose turn it is. */
export function current(session) {
  return session.ids[session.place];
}

/** With a reply noted, whether it is final or not. */
export function reply(session, id, given) {
  return { ...session, replies: { ...session.replies, [id]: given } };
}

/** With what was almost right about a reply, which may be mended once. */
export function hint(session, id, given) {
  return { ...session, hints: { ...session.hints, [id]: given } };
}

/** With a mark for the reply: `{verdict, reason, ...}`. */
export function mark(session, id, given) {
  return { ...session, marks: { ...session.marks, [id]: given } };
}

/** At another place. */
export function moveTo(session, place) {
  return { ...session, place: Math.min(Math.max(place, 0), session.ids.length - 1) };
}

/** At its end. */
export function finish(session) {
  return { ...session, done: true };
}

/** How many were right; only a full answer counts. */
export function score(session) {
  return session.ids.filter((id) => isRight(session, id)).length;
}

/** Whether the item was answered rightly. */
export function isRight(session, id) {
  return session.marks[id]?.verdict === "accept";
}

/** The ids that were not answered rightly, in their order. */
export function missed(session) {
  return session.ids.filter((id) => !isRight(session, id));
}

/** The ids nothing was replied to, in their order. */
export function unanswered(session, isEmpty) {
  return session.ids.filter((id) => isEmpty(session.replies[id]));
}

/** A session read back from somewhere, without the items that are gone; null where it is none. */
export function restore(found, known) {
  if (!isRecord(found) || ![PRACTICE, EXAM].includes(found.mode) || !Array.isArray(found.ids)) return null;
  const ids = [...new Set(found.ids)].filter((id) => typeof id === "string" && known.has(id));
  if (ids.length === 0) return null;
  const here = found.ids[Number.isInteger(found.place) ? found.place : 0];
  const restored = begin(found.mode, ids);
  for (const id of ids) {
    if (isReply(own(found.replies, id))) restored.replies[id] = own(found.replies, id);
    if (isMark(own(found.hints, id))) restored.hints[id] = own(found.hints, id);
    if (isMark(own(found.marks, id))) restored.marks[id] = own(found.marks, id);
  }
  return { ...restored, place: Math.max(ids.indexOf(here), 0), done: found.done === true };
}

function own(record, key) {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

function isReply(given) {
  const one = (part) => typeof part === "string" || Number.isInteger(part);
  return one(given) || (Array.isArray(given) && given.every(one));
}

function isMark(given) {
  return isRecord(given) && ["accept", "almost", "reject"].includes(given.verdict);
}

export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
