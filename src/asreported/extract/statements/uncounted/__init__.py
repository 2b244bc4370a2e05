"""Numbers that are no figures: idioms, marks of a page, titles, bounds of rules, what is only reckoned with."""
