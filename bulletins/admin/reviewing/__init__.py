"""The screen of a review, from what the review keeps, in the editor's language.

page       everything together
questions  what is doubtful, with the answers of one click; what was answered
draft      the fields of the draft, part by part
pictures   the document's pictures and whom they show
outcome    what accepting creates and changes
finding    a record on file, by search
labels     what fields and records are called
forms      what an editor may send
"""
