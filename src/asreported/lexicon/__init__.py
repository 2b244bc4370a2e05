"""What every stage may know of the world: countries with their adjectives, organizations with their other names.

Facts only, no story. Tab-separated files beside this module hold them; a line that starts with `#` is a comment.
"""

from asreported.lexicon.days import second_day
from asreported.lexicon.names import class_noun, common_name, country_name, disaster, governed_from, is_adjective

__all__ = ["class_noun", "common_name", "country_name", "disaster", "governed_from", "is_adjective", "second_day"]
