/** A strict judge of typed replies: the key's own words or one of its other names, width, case and spaces aside. */

export function grade(key, reply) {
  const said = fold(reply);
  const right = [key.text, ...(key.also ?? [])].some((name) => fold(name) === said);
  return { verdict: right ? "accept" : "reject", reason: "" };
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}
