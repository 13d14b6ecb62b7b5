"""The one row of the generation exists from the start, so that storing a page can lock it."""

from django.db import migrations


def create(apps, schema_editor):
    apps.get_model("lmec", "Generation").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("lmec", "0001_initial")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
