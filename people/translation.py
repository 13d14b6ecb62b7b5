from modeltranslation.translator import TranslationOptions, register

from .models import Appointment, Speaker


@register(Speaker)
class SpeakerTranslation(TranslationOptions):
    fields = ("name", "sort_name", "biography")


@register(Appointment)
class AppointmentTranslation(TranslationOptions):
    fields = ("position",)
