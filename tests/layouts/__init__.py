"""The measuring instrument of importing: invented bulletins laid out as strangers would, and a
score of what the import makes of them.

inventing    a bulletin of which everything is known: people, bodies, words
page         a laid out document: paragraphs, tables, rules; no format
development  layouts that the parser may be tuned on
once_heldout, second_heldout   layouts that were held out, and no longer are
heldout      layouts that it may not: they were written before, and only their scores are read
third_heldout  the same, by another hand (with third_speakers, _wording, _endings)
fourth_heldout  a stranger's set, held out once (with fourth_speakers)
fifth_heldout   another one's (with fifth_speakers, fifth_endings)
sixth_heldout   one more stranger's (with sixth_speakers, sixth_tables, sixth_endings)
documents    what whole documents share: a page, its files, the note of what is printed
seventh_heldout, eighth_heldout, ninth_heldout   whole documents of strangers, a folder each
written      documents that were written by hand, and what they say
accepting       where two readings are right as well
composing    a bulletin and a set of layouts → a page, and what is printed on it
writing      a page → .md, .txt, .docx, .pdf
scoring      what was printed against what was found, field by field
bench        the table: `make bench-import`
"""
