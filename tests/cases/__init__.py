"""The sample stories held against what must be found in them, and against themselves, changed."""
