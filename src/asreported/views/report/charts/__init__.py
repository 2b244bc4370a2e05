"""Charts as plain shapes, drawn by a template that knows nothing of stories."""
