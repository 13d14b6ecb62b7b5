"""What a ministry said is found by the names it had and has: the worker indexes it anew."""

from django.db import migrations

from lmec import background


def index_everything(apps, schema_editor):
    if apps.get_model("bulletins", "Edition").objects.exists():
        background.enqueue("index_everything")


class Migration(migrations.Migration):
    dependencies = [
        ("bulletins", "0020_tell_more_people_and_name_the_import"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [migrations.RunPython(index_everything, migrations.RunPython.noop)]
