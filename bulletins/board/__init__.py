"""The board: where every issue is in every language, and what waits for whom.

asking   what the board is asked for: year, state, language, mine
rows     issues as rows, languages as columns
states   the states of a cell: each a word, a shape and a colour
waiting  what is mine, what is due, what waits for whom
counts   what waits and what failed, in numbers

Every source is one function that makes one query, so that the page makes the same few whatever
the size of the archive.
"""
