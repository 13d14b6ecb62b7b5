"""Saves of pages that somebody else has changed meanwhile, over every way of writing.

cases      what a case tells, and where it is entered
issues     acts on an issue; translating: its desk; importing: documents; records: people,
           ministries and the rest
"""
