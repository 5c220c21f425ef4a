/** A value put together of others, in one spelling: `{ kind, said, unit, bare, also }`. */

export function compound(kind, said, { unit = "", bare = "", also = [] } = {}) {
  return { kind, said, unit, bare, also };
}

/** What a reply that says one compound is worth against a key that is another; null if they have nothing in common. */
export function compare(key, said) {
  if (key.kind !== said.kind) return null;
  const isSame = said.said === key.said || key.also.includes(said.said);
  if (said.unit === key.unit && isSame) return "same-value";
  if (said.unit === "" && key.unit !== "" && said.bare === key.bare) return mayGoUnsaid(key.unit) ? "same-value" : "no-unit";
  return said.bare !== "" && said.bare === key.bare ? "other-unit" : "other-value";
}

function mayGoUnsaid(unit) {
  return unit.startsWith("#") || unit === "%";
}
