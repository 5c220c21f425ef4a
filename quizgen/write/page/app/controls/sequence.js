/** Events to be put in order: two buttons a line, and the arrow keys on them. No dragging. */

import { button, make, spoken } from "../dom.js";
import { plain, show } from "../line.js";
import { fill } from "../words.js";
import { sign, verdictClass } from "./marking.js";

export function sequenceControl(item, given, desk) {
  const { events } = item.sequence;
  const { words } = desk;
  let order = Array.isArray(given) && given.length === events.length ? [...given] : [...events.keys()];
  const list = make("ol", { class: "sequence", "aria-label": words.orderLabel });

  const move = (place, step) => {
    const target = place + step;
    if (target < 0 || target >= order.length) return;
    const event = order[place];
    order = order.map((other, at) => (at === place ? order[target] : at === target ? event : other));
    desk.reply([...order]);
    draw();
    focusOn(target, step);
    desk.announce(fill(words.moved, { text: plain(events[event]), n: target + 1, m: order.length }));
  };

  const focusOn = (place, step) => {
    const buttons = [...list.children[place].querySelectorAll("button")];
    const wanted = step < 0 ? buttons[0] : buttons[1];
    (wanted.disabled ? buttons.find((one) => !one.disabled) : wanted)?.focus();
  };

  const onkeydown = (place) => (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(place, step);
  };

  const draw = () => list.replaceChildren(...order.map(row));
  const row = (event, place) => {
    const verdict = desk.mark && (desk.mark.parts?.[place] ?? "reject");
    const text = plain(events[event]);
    const tool = (step, arrow, label, stop) =>
      button([make("span", { "aria-hidden": "true" }, arrow), spoken(fill(label, { text }))], () => move(place, step), {
        class: "tool",
        disabled: stop,
      });
    return make(
      "li",
      { onkeydown: desk.mark ? null : onkeydown(place), class: verdictClass(verdict) },
      make("span", { class: "rank", "aria-hidden": "true" }, String(place + 1)),
      make("span", { class: "said" }, show(events[event])),
      verdict
        ? sign(verdict, words)
        : make(
            "span",
            { class: "tools" },
            tool(-1, "↑", words.moveUp, place === 0),
            tool(1, "↓", words.moveDown, place === order.length - 1),
          ),
    );
  };

  draw();
  return { element: list, focus: list.querySelector("button:not([disabled])") };
}
