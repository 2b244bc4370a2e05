"""How real a figure is: actual, planned, possible, and how far a cue of that reaches."""
