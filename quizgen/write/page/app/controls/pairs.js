/** For each line on the left, its partner to be chosen from a list: the browser's own, which all readers know. */

import { drawn, freshId, make, spoken } from "../dom.js";
import { plain, show } from "../line.js";
import { LETTERS, sign, verdictClass } from "./marking.js";

export function pairsControl(item, given, desk) {
  const { left, right } = item.pairs;
  const { words } = desk;
  const chosen = left.map((_, place) => given?.[place] ?? -1);
  const rows = left.map((line, place) => {
    const id = freshId("pair");
    const select = make(
      "select",
      {
        id,
        disabled: Boolean(desk.mark),
        onchange: () => {
          chosen[place] = Number(select.value);
          desk.reply([...chosen]);
        },
      },
      make("option", { value: -1, selected: chosen[place] === -1 }, words.choose),
      right.map((option, at) => make("option", { value: at, selected: chosen[place] === at }, `${LETTERS[at]}. ${plain(option)}`)),
    );
    const verdict = desk.mark && (desk.mark.parts?.[place] ?? "reject");
    return make(
      "li",
      { class: verdictClass(verdict) },
      make("label", { for: id, class: "said" }, show(line)),
      make("span", { class: "row" }, select, verdict && sign(verdict, words)),
    );
  });
  const candidates = right.map((option, at) =>
    make("li", {}, drawn(LETTERS[at], "letter"), spoken(`${LETTERS[at]}. `), make("span", { class: "said" }, show(option))),
  );
  const list = make("ol", { class: "pairs" }, rows);
  const element = make("div", {}, make("ol", { class: "candidates", "aria-label": words.candidates }, candidates), list);
  return { element, focus: list.querySelector("select") };
}
