"""Learns a house style from a site's posts, with counts: no Qt, and nothing is read but what it is given."""

from editor.house.learning.learned import Learned
from editor.house.learning.learner import Learner
from editor.house.learning.looking import look_through
from editor.house.learning.notes import notes
from editor.house.learning.sampling import sample

__all__ = ["Learned", "Learner", "look_through", "notes", "sample"]
