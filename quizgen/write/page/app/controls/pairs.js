/** For each line on the left, its partner to be chosen from a list: the browser's own, which all readers know. */

import { freshId, make } from "../dom.js";
import { plain, show } from "../line.js";
import { sign } from "./marking.js";

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
      right.map((option, at) => make("option", { value: at, selected: chosen[place] === at }, plain(option))),
    );
    const verdict = desk.mark && (desk.mark.parts?.[place] ? "accept" : "reject");
    return make(
      "li",
      { class: verdict === "accept" ? "right" : verdict ? "wrong" : "" },
      make("label", { for: id, class: "said" }, show(line)),
      make("span", { class: "row" }, select, verdict && sign(verdict, words)),
    );
  });
  const list = make("ol", { class: "pairs" }, rows);
  return { element: list, focus: list.querySelector("select") };
}
