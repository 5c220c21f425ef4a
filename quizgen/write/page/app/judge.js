/** Replies marked. A reply is text, a list of texts, an index or a list of indices, as the item's kind has it. */

import { grade } from "../grading/grader.js";
import { matchReplies } from "./matching.js";

/** The mark of a reply: its verdict, the reason for it where there is one, and the verdict on each of its parts. */
export function judge(item, reply, context) {
  if (isEmpty(reply)) return { verdict: "reject", reason: "empty", parts: [] };
  if (item.recall) return { ...grade(item.recall.value, reply, context), parts: [] };
  if (item.options) return whole([reply === item.options.key]);
  if (item.listing) return judgeListing(item.listing, reply, context);
  if (item.sequence) return whole(item.sequence.order.map((event, place) => reply[place] === event));
  return whole(item.pairs.pairs.map((right, left) => reply[left] === right));
}

/** Whether nothing was replied yet. */
export function isEmpty(reply) {
  if (reply === undefined || reply === null) return true;
  if (Array.isArray(reply)) return reply.every((part) => part === -1 || (typeof part === "string" && part.trim() === ""));
  return typeof reply === "string" && reply.trim() === "";
}

function whole(parts) {
  const verdicts = parts.map((right) => (right ? "accept" : "reject"));
  return { verdict: parts.every(Boolean) ? "accept" : "reject", reason: "", parts: verdicts };
}

/** Each key once, in any order; almost where nothing is wrong, but something only almost right. */
function judgeListing(listing, replies, context) {
  const given = replies.map((reply) => listing.values.map((key) => grade(key, reply, context)));
  const takes = matchReplies(given, listing.values.length);
  const taken = takes.map((key, place) => (key === null ? null : given[place][key]));
  const slip = taken.find((one) => one?.verdict === "almost");
  const isComplete = new Set(takes.filter((key) => key !== null)).size === listing.values.length;
  const verdict = !isComplete || taken.includes(null) ? "reject" : slip ? "almost" : "accept";
  return { verdict, reason: verdict === "almost" ? slip.reason : "", parts: taken.map((one) => one?.verdict ?? "reject") };
}
