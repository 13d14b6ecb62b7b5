from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import TranslationOptions, register

from lmec.history.keeping import keep_history

from .models import (
    Attachment,
    Bulletin,
    FormerAddress,
    Imprint,
    Instrument,
    InstrumentAlias,
    InstrumentStage,
    Meeting,
    Participation,
    Picture,
    Remark,
    RemarkBody,
    Section,
    Series,
    Term,
    TermVariant,
    Topic,
    TranslatedBlock,
    Translation,
)


@register(Bulletin)
class BulletinTranslation(TranslationOptions):
    fields = ("headline", "lead", "closing")


@register(Section)
class SectionTranslation(TranslationOptions):
    fields = ("heading", "text")


@register(Remark)
class RemarkTranslation(TranslationOptions):
    fields = ("printed_name", "printed_position", "text")


@register(Picture)
class PictureTranslation(TranslationOptions):
    fields = ("caption", "alternative")


@register(Attachment)
class AttachmentTranslation(TranslationOptions):
    fields = ("title",)


@register(Imprint)
class ImprintTranslation(TranslationOptions):
    fields = ("name", "contact_names", "address", "about")


@register(Series)
class SeriesTranslation(TranslationOptions):
    fields = ("name",)


@register(Meeting)
class MeetingTranslation(TranslationOptions):
    fields = ("title", "place")


@register(Participation)
class ParticipationTranslation(TranslationOptions):
    fields = ("printed_name",)


@register(Topic)
class TopicTranslation(TranslationOptions):
    fields = ("name",)


@register(Instrument)
class InstrumentTranslation(TranslationOptions):
    fields = ("name",)


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ("name",)


keep_history(
    Bulletin,
    named_by=["year", "number"],
    links=["topics", "instruments"],
    leave_out=["generation"],
)
keep_history(Section, part_of=["bulletin"], named_by=["order", "heading"])
keep_history(Remark, part_of=["bulletin"], named_by=["order", "printed_name"])
keep_history(RemarkBody, part_of=["remark"], named_by=["ministry", "country"])
keep_history(Picture, part_of=["bulletin"], named_by=["order", "caption"])
keep_history(Attachment, part_of=["bulletin"], named_by=["order", "title"])
keep_history(FormerAddress, part_of=["bulletin"], named_by=["path"])
keep_history(
    Translation,
    part_of=["bulletin"],
    named_by=["language"],
    leave_out=["written", "passed", "passed_state"],
    is_typed=False,
)
# What a text was made from is kept for comparing; the choice is what a person decided.
keep_history(
    TranslatedBlock,
    part_of=["translation"],
    named_by=["translation", "key"],
    leave_out=["made_from", "also_fits"],
    called=_("state of a text"),
    is_typed=False,
)
keep_history(Series, named_by=["name"])
keep_history(Meeting, named_by=["title"])
keep_history(Participation, part_of=["meeting"], named_by=["ministry", "country"])
keep_history(Imprint, named_by=["name", "valid_from"])
keep_history(Topic, named_by=["name"], leave_out=["loaded"])
keep_history(Instrument, named_by=["name"], leave_out=["loaded"])
keep_history(InstrumentAlias, part_of=["instrument"], named_by=["text"])
keep_history(InstrumentStage, part_of=["instrument"], named_by=["stage", "date"])
keep_history(Term, named_by=["name"], leave_out=["loaded"])
keep_history(TermVariant, part_of=["term"], named_by=["text"])
