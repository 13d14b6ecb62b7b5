"""The history of every record: who changed what, when, from what to what.

acts       who is acting just now, and by which means
keeping    which models keep a history, and how a row of it is written
reading    a record's history, its parts included, as a stream of acts
words      the values of a history in words that people read
restoring  an earlier state: put into the form, or, for what was deleted, brought back

Each recorded model has a table of its own (django-simple-history) with a row for every change.
Nothing of the site ever changes such a row, and only the removal of invented samples deletes any.
"""
