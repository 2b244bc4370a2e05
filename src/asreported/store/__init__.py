"""The ledger: what was read, from where, and when we learnt it."""

from asreported.store.codec import text_key
from asreported.store.ledger import Clock, Store, utc_now
from asreported.store.search import Hit

__all__ = ["Clock", "Hit", "Store", "text_key", "utc_now"]
