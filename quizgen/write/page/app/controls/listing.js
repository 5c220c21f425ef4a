/** Several answers to be typed, in any order. */

import { freshId, make } from "../dom.js";
import { fill } from "../words.js";
import { sign, verdictClass } from "./marking.js";

export function listingControl(item, given, desk) {
  const replies = item.listing.keys.map((_, place) => given?.[place] ?? "");
  const fields = replies.map((reply, place) => {
    const id = freshId("answer");
    const input = make("input", {
      id,
      type: "text",
      class: "typed",
      value: reply,
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: place + 1 < replies.length ? "next" : "done",
      "aria-describedby": place === 0 ? desk.stemId : null,
      readonly: Boolean(desk.mark),
      oninput: () => {
        replies[place] = input.value;
        desk.reply([...replies]);
      },
    });
    const label = make("label", { for: id }, fill(desk.words.answerNumber, { n: place + 1 }));
    const verdict = desk.mark && (desk.mark.parts?.[place] ?? "reject");
    if (verdict) input.classList.add(verdictClass(verdict));
    return { input, field: make("div", { class: "field" }, label, make("div", { class: "row" }, input, verdict && sign(verdict, desk.words))) };
  });
  return { element: make("div", { class: "listing" }, fields.map(({ field }) => field)), focus: fields[0].input, types: true };
}
