"""Source → Document: files and folders of reports become whole texts with zones.

`sources` finds the files, `ingest` reads one. What cannot be read is a `Failure`, never an exception. The readers of
HTML and PDF are loaded when the first such file is met.
"""

from asreported.ingest.reports import ingest
from asreported.ingest.source import Source, sources

__all__ = ["Source", "ingest", "sources"]
