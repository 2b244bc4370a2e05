"""Errors that a caller can meet.

    AsReportedError
    ├── SpanError        a span is empty, negative, or reaches past its text
    ├── SourceError      a source cannot be read at all (missing, unreadable, holds no report)
    ├── ModelError       no language model is installed, or the named one cannot be loaded
    ├── StoreError       a store cannot be opened, written, or is of a newer version
    ├── QueryError       a question that the story cannot answer (no such entity, a date that is none)
    └── MissingExtraError  what is asked for needs a package that is not installed

A single bad report is never an error: it is a `Failure`, told and skipped.
"""


class AsReportedError(Exception):
    """The root: its message says what is wrong and what to do."""


class SpanError(AsReportedError, ValueError):
    """A span is empty, negative, or reaches past its text."""


class SourceError(AsReportedError):
    """A source cannot be read at all."""


class ModelError(AsReportedError):
    """No language model is installed, or the named one cannot be loaded."""


class StoreError(AsReportedError):
    """A store cannot be opened, written, or is of a newer version."""


class QueryError(AsReportedError, ValueError):
    """A question that the story cannot answer."""


class MissingExtraError(AsReportedError, ImportError):
    """What is asked for needs a package that is not installed."""
