"""Facts in, proven questions out: quizzes made from a bank of facts, every answer key read back and proven."""
