/** The control that answers an item, by what the item asks for. */

import { listingControl } from "./listing.js";
import { optionsControl } from "./options.js";
import { pairsControl } from "./pairs.js";
import { recallControl } from "./recall.js";
import { sequenceControl } from "./sequence.js";

/**
 * `given` is the reply so far. The desk has the `words`, the `mark` (null until there is one), the `stemId`, and takes
 * each `reply` and what is to `announce`. Back comes the `element`, what to `focus`, whether it `types`, and how to
 * `choose` a place by its letter or number.
 */
export function control(item, given, desk) {
  if (item.recall) return recallControl(item, given, desk);
  if (item.options) return optionsControl(item, given, desk);
  if (item.listing) return listingControl(item, given, desk);
  if (item.sequence) return sequenceControl(item, given, desk);
  return pairsControl(item, given, desk);
}
