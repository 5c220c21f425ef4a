"""What a learner reads of an item, in no format yet: every writer says it in its own."""
