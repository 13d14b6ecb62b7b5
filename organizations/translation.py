from modeltranslation.translator import TranslationOptions, register

from .models import Country, Ministry


@register(Country)
class CountryTranslation(TranslationOptions):
    fields = ("name", "official_name")


@register(Ministry)
class MinistryTranslation(TranslationOptions):
    fields = ("name",)
