"""Keep the source texts of the translations that are there: those that have not changed since."""

from django.db import migrations

from bulletins.content import fingerprint
from bulletins.translating.sources import sketch
from lmec import folding
from lmec.languages import column

_FIELDS = {
    "Bulletin": ["headline", "lead", "closing"],
    "Section": ["heading", "text"],
    "Remark": ["printed_position", "text"],
    "Picture": ["caption", "alternative"],
}


def keep(apps, schema_editor):
    made_from = set(
        apps.get_model("bulletins", "TranslatedBlock").objects.values_list("made_from", flat=True)
    )
    if not made_from:
        return
    kept = apps.get_model("bulletins", "SourceText")
    for name, fields in _FIELDS.items():
        rows = apps.get_model("bulletins", name).objects.all()
        if name != "Bulletin":
            rows = rows.select_related("bulletin")
        for row in rows.iterator(chunk_size=500):
            source = getattr(row, "bulletin", row).source_language
            texts = [getattr(row, column(field, source)) for field in fields]
            kept.objects.bulk_create(
                [_kept(kept, text, source) for text in texts if text and fingerprint(text) in made_from],
                ignore_conflicts=True,
            )


def _kept(model, text, language):
    plain = folding.solid(text)
    return model(
        fingerprint=fingerprint(text),
        language=language,
        text=text,
        length=len(plain),
        sketch=sketch(plain),
    )


class Migration(migrations.Migration):

    dependencies = [("bulletins", "0007_source_texts_and_what_still_fits")]

    operations = [migrations.RunPython(keep, migrations.RunPython.noop)]
