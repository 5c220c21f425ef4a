/** Chance that can be had again: the same seed gives the same order. */

/** A copy of the list in an order that the seed decides. */
export function shuffled(list, seed) {
  const mixed = [...list];
  const next = generator(seed);
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const place = Math.floor(next() * (last + 1));
    [mixed[last], mixed[place]] = [mixed[place], mixed[last]];
  }
  return mixed;
}

/** A seed nobody chose. */
export function freshSeed() {
  return Math.floor(Math.random() * 2 ** 32);
}

/** Numbers from 0 up to 1 (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
