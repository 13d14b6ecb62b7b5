from modeltranslation.translator import TranslationOptions, register

from lmec.history.keeping import keep_history

from .models import Country, CountryAlias, Ministry, MinistryAlias, Succession


@register(Country)
class CountryTranslation(TranslationOptions):
    fields = ("name", "official_name")


@register(Ministry)
class MinistryTranslation(TranslationOptions):
    fields = ("name",)


keep_history(Country, named_by=["name"], leave_out=["loaded"])
keep_history(CountryAlias, part_of=["country"], named_by=["text"])
keep_history(Ministry, named_by=["name"], leave_out=["loaded"])
keep_history(MinistryAlias, part_of=["ministry"], named_by=["text"])
keep_history(
    Succession, part_of=["predecessor", "successor"], named_by=["predecessor", "successor"]
)
