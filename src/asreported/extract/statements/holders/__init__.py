"""Whose a figure is: the body, person, place or thing that has, spends, suffers or reports it."""
