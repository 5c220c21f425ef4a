/** The pictures of what an item asks for; each is decoded when it is shown, and not before. */

import { make } from "./dom.js";
import { text } from "./line.js";

/** The item's pictures with whose they are; where it has several answers also with what they show. */
export function picturesOf(item, data) {
  if (!item.pictures) return null;
  return make("div", { class: "pictures" }, item.pictures.map((shown) => figure(shown, data, item.listing)));
}

function figure({ picture, name, credit }, data, isNamed) {
  const { type, content } = data.pictures[picture];
  return make(
    "figure",
    {},
    make("img", { src: `data:${type};base64,${content}`, alt: name }),
    isNamed && make("p", { class: "label", "aria-hidden": "true" }, text(name)),
    credit && make("figcaption", {}, text(credit)),
  );
}
