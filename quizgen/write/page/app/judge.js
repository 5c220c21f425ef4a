/** Replies marked. A reply is text, a list of texts, an index or a list of indices, as the item's kind has it. */

import { grade } from "./strict.js";

/** The mark of a reply: its verdict, the reason for it where there is one, and which parts were right. */
export function judge(item, reply, context) {
  if (isEmpty(reply)) return { verdict: "reject", reason: "", parts: [] };
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
  return { verdict: parts.every(Boolean) ? "accept" : "reject", reason: "", parts };
}

/** Each key once, in any order: exact replies take theirs first, then those that are almost right. */
function judgeListing(listing, replies, context) {
  const waiting = new Set(listing.values.keys());
  const verdicts = replies.map(() => "reject");
  let reason = "";
  for (const wanted of ["accept", "almost"]) {
    for (const [place, reply] of replies.entries()) {
      if (verdicts[place] !== "reject" || reply.trim() === "") continue;
      for (const key of waiting) {
        const given = grade(listing.values[key], reply, context);
        if (given.verdict !== wanted) continue;
        waiting.delete(key);
        verdicts[place] = wanted;
        if (wanted === "almost") reason = given.reason;
        break;
      }
    }
  }
  const verdict = waiting.size > 0 || verdicts.includes("reject") ? "reject" : verdicts.includes("almost") ? "almost" : "accept";
  return { verdict, reason, parts: verdicts.map((one) => one !== "reject") };
}
