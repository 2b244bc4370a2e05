"""When a figure or a standing is: the time of its clause, the tense of it, or no day at all."""
