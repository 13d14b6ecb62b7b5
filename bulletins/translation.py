from modeltranslation.translator import TranslationOptions, register

from .models import (
    Attachment,
    Bulletin,
    Imprint,
    Instrument,
    Meeting,
    Participation,
    Picture,
    Remark,
    Section,
    Series,
    Term,
    Topic,
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
