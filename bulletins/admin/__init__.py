"""The editors' desk.

bulletins  an issue: its page and its list
parts      what an issue is made of: sections, remarks, pictures, attachments
states     how far each language is
desk       the translation desk; desk_page: what it shows; desk_shared: of texts that other issues
           print as well; desk_files: XLIFF, PO
acts       publish now or later, withdraw
versions   compare, restore, redact; a new issue from an old one
schedules  what is to be published later
corrections  a corrected record, offered to the issues that print it
findings   what the publish check found, with the address at which it is mended
meetings   series, meetings and who took part
subjects   topics, instruments, the glossary, imprints
record     what is only looked at: editions, the publication log, imported documents
reports    errors that readers reported
reviews    documents that wait for an editor; reviewing_page: what their screen shows
accounts   people, their roles, and the log of what was done
steps      a language on its way: who may take which step; writing: who may write what
talking    comments, review links, clearances, the preview in its widths
"""

from . import accounts, bulletins, meetings, record, reports, reviews, schedules, subjects

__all__ = [
    "accounts",
    "bulletins",
    "meetings",
    "record",
    "reports",
    "reviews",
    "schedules",
    "subjects",
]
