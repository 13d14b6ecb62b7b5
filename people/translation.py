from modeltranslation.translator import TranslationOptions, register

from lmec.history.keeping import keep_history

from .models import Appointment, AppointmentMinistry, Speaker, SpeakerAlias


@register(Speaker)
class SpeakerTranslation(TranslationOptions):
    fields = ("name", "sort_name", "biography")


@register(Appointment)
class AppointmentTranslation(TranslationOptions):
    fields = ("position",)


keep_history(Speaker, named_by=["name"])
keep_history(SpeakerAlias, part_of=["speaker"], named_by=["text"])
keep_history(Appointment, part_of=["speaker"], named_by=["position"])
keep_history(AppointmentMinistry, part_of=["appointment"], named_by=["ministry"])
