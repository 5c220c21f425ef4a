"""Values that no type of the model holds, but teachers' keys do: fractions, ranges, centuries, rates, times of day."""
