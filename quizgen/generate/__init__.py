"""From a bank to items: stems, keys, distractors that are proven wrong, and reasons for each item left out."""
