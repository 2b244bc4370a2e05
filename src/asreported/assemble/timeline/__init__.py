"""The timeline: what happened and when, across reports, and the story's days at any length asked for."""

from asreported.assemble.timeline.entries import find_timeline
from asreported.assemble.timeline.summing import Day, summarize

__all__ = ["Day", "find_timeline", "summarize"]
