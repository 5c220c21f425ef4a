"""From typed values to text, in each language; quizgen's own words; and rows as CSV."""
