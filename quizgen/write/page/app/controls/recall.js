/** One answer to be typed. */

import { freshId, make } from "../dom.js";
import { verdictClass } from "./marking.js";

export function recallControl(item, given, desk) {
  const id = freshId("answer");
  const input = make("input", {
    id,
    type: "text",
    class: `typed ${verdictClass(desk.mark?.verdict)}`,
    value: given ?? "",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "done",
    "aria-describedby": desk.stemId,
    readonly: Boolean(desk.mark),
    oninput: () => desk.reply(input.value),
  });
  const label = make("label", { for: id }, desk.mark ? desk.words.yourAnswer : desk.words.answerField);
  return { element: make("div", { class: "field" }, label, input), focus: input, types: true };
}
