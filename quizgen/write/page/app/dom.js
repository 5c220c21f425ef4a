/** Elements made of text and nothing else: no text, whoever wrote it, can become markup here. */

/** An element with attributes (`onclick` and the like are listeners; false and null are left out) and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that says what it does. */
export function button(label, onclick, attributes = {}) {
  return make("button", { type: "button", onclick, ...attributes }, label);
}

/** Text for screen readers alone. */
export function spoken(text) {
  return make("span", { class: "spoken" }, text);
}

/** Something to look at that says nothing new. */
export function drawn(text, className) {
  return make("span", { class: className, "aria-hidden": "true" }, text);
}

/** A name for an element that no other has. */
export function freshId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}

let count = 0;
