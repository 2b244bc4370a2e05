"""Document → Reading: entities, quotations, times, quantities, events, and the statements made of them."""

EXTRACTOR = "13"
"""The version of extraction. Raised whenever the same text would be read otherwise, so that stores read it anew."""
