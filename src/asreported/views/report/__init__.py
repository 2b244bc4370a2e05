"""The report: a story as one page of HTML that needs no network, no script to be read, and nothing beside it."""

from asreported.views.report.page import to_html

__all__ = ["to_html"]
