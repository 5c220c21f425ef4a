"""A learner's reply against a key: right, wrong, or so nearly right that the learner decides."""
