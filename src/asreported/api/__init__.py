"""The command line's questions, asked from Python: a story, its lists, its dossiers, at any day.

>>> story = asreported.read("reports/")
>>> story.dossier("Training Mission").as_of("2020-02-01")
"""
