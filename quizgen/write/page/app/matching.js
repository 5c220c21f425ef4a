/** Which reply of a list takes which key: as many as can be, and of those as many surely right as can be. */

/** For each reply, the index of the key that it takes, or null; `grades` has a row a reply and a column a key. */
export function matchReplies(grades, keys) {
  const taken = new Map();
  for (const verdicts of [["accept"], ["accept", "almost"]]) {
    for (const reply of grades.keys()) {
      if (![...taken.values()].includes(reply)) place(reply, grades, keys, verdicts, taken, new Set());
    }
  }
  const takers = new Map([...taken].map(([key, reply]) => [reply, key]));
  return grades.map((_, reply) => takers.get(reply) ?? null);
}

/** Give the reply a key, moving others along where that frees one. */
function place(reply, grades, keys, verdicts, taken, tried) {
  for (let key = 0; key < keys; key += 1) {
    if (tried.has(key) || !verdicts.includes(grades[reply][key].verdict)) continue;
    tried.add(key);
    if (!taken.has(key) || place(taken.get(key), grades, keys, verdicts, taken, tried)) {
      taken.set(key, reply);
      return true;
    }
  }
  return false;
}
