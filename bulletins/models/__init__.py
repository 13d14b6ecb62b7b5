"""The records of bulletins.

records       what staff edit: Bulletin, Section, Remark, Imprint
files         what hangs on it: Picture, Attachment
subjects      what bulletins speak of: Topic, Instrument, Term
meetings      what bulletins report on: Series, Meeting, Participation
translations  the working state of each language: Translation, TranslatedBlock, SourceText,
              FitCheck; files from translators' own tools: HandedIn
workflow      who works on it, and what passed between them: Role, Step
comments      what is said about a text: Comment; notices: mail that waits to be sent
sharing       previews for people without an account: ReviewLink, Clearance
imports       documents that became drafts, or wait to: ImportedDocument, Review
progress      what the board counts, derived: Progress; how the record was verified: RecordCheck
scheduling    what is to be published later: Schedule
editions      what was published: Edition, Passage, Mention, PublicationLog; public pages read
              these and nothing else of this package
"""

from .comments import Comment
from .editions import Edition, EditionFile, Mention, Passage, PublicationLog
from .files import Attachment, Picture
from .imports import ImportedDocument, Review
from .meetings import Meeting, Participation, Series
from .notices import Notice
from .progress import Progress, RecordCheck
from .records import (
    Bulletin,
    FormerAddress,
    Imprint,
    Remark,
    RemarkBody,
    Section,
)
from .reports import ReaderReport
from .scheduling import Schedule
from .searching import SearchEntry
from .sharing import Clearance, ReviewLink
from .subjects import Instrument, InstrumentAlias, InstrumentStage, Term, TermVariant, Topic
from .translations import FitCheck, HandedIn, SourceText, TranslatedBlock, Translation
from .workflow import Role, Step

__all__ = [
    "Attachment",
    "Bulletin",
    "Clearance",
    "Comment",
    "Edition",
    "EditionFile",
    "FitCheck",
    "FormerAddress",
    "HandedIn",
    "ImportedDocument",
    "Imprint",
    "Instrument",
    "InstrumentAlias",
    "InstrumentStage",
    "Meeting",
    "Mention",
    "Notice",
    "Participation",
    "Passage",
    "Picture",
    "Progress",
    "PublicationLog",
    "ReaderReport",
    "RecordCheck",
    "Remark",
    "RemarkBody",
    "Review",
    "ReviewLink",
    "Role",
    "Schedule",
    "SearchEntry",
    "Section",
    "Series",
    "SourceText",
    "Step",
    "Term",
    "TermVariant",
    "Topic",
    "TranslatedBlock",
    "Translation",
]
