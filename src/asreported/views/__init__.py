"""Story → bytes: what a story looks like on a terminal, as JSON and as a page."""
