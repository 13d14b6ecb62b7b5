"""Invented sample issues: texts as JSON, one file for each issue, and drawn pictures."""
