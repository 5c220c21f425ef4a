/** One of several options to be chosen: real radio buttons, so that every browser and reader knows what to do. */

import { drawn, freshId, make, spoken } from "../dom.js";
import { show } from "../line.js";
import { fill } from "../words.js";
import { LETTERS } from "./marking.js";

export function optionsControl(item, given, desk) {
  const { options, key } = item.options;
  const name = freshId("option");
  const lettered = item.kind !== "true-false";
  const inputs = options.map((_, place) =>
    make("input", {
      type: "radio",
      name,
      value: place,
      checked: given === place,
      disabled: Boolean(desk.mark) && given !== place,
      onchange: () => desk.reply(place),
    }),
  );
  const rows = options.map((option, place) =>
    make(
      "li",
      { class: desk.mark ? optionClass(place, key, given) : "" },
      make(
        "label",
        { class: lettered ? "option" : "option plain" },
        inputs[place],
        lettered && drawn(LETTERS[place], "letter"),
        make("span", { class: "said" }, show(option)),
        desk.mark && place === key && spoken(fill(desk.words.aside, { text: desk.words.key })),
        desk.mark && place === given && place !== key && spoken(fill(desk.words.aside, { text: desk.words.yourAnswer })),
      ),
    ),
  );
  const list = make("ol", { class: lettered ? "options" : "options verdicts" }, rows);
  const group = make("div", { role: "radiogroup", "aria-labelledby": desk.stemId }, list);
  return { element: group, focus: inputs[given ?? 0], choose: (place) => choose(inputs[place]) };
}

function choose(input) {
  if (!input || input.disabled) return false;
  input.click();
  input.focus();
  return true;
}

function optionClass(place, key, given) {
  if (place === key) return "right";
  return place === given ? "wrong" : "idle";
}
