/** The quiz's data, as the page carries it: JSON in UTF-8, masked so that no key can be read at a glance. */

const STEP = 0x9e3779b1;
const PAD_LENGTH = 4096;

/** The data in the element of that id. */
export function readPayload(id) {
  return JSON.parse(unmask(document.getElementById(id).textContent.trim()));
}

/** What was masked: each byte by the next of a fixed pad. It hides; it does not protect. */
export function unmask(encoded) {
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  let state = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    state = place % PAD_LENGTH === 0 ? STEP : (state + STEP) >>> 0;
    bytes[place] ^= (state ^ (state >>> 15)) & 0xff;
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
