"""What a number counts, and in what: the noun, the class of nouns, the unit, the rate, the share."""
