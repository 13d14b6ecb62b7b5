"""The desk for who stands behind the words.

countries   countries
ministries  ministries and other bodies
became      what became of a ministry: one guided form; its forms in became_forms
"""

from . import countries, ministries

__all__ = ["countries", "ministries"]
