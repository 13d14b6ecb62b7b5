"""The desk for who spoke.

speakers  speakers, their names and posts
ending    a post ends on a date, and may lead to the next
"""

from . import speakers

__all__ = ["speakers"]
