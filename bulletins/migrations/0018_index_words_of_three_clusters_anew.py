"""What search looks at of a text has more marks than before: the worker makes it anew."""

from django.db import migrations

from lmec import background


def index_everything(apps, schema_editor):
    if apps.get_model("bulletins", "Edition").objects.exists():
        background.enqueue("index_everything")


class Migration(migrations.Migration):
    dependencies = [
        ("bulletins", "0017_say_the_names_of_fields_that_staff_see"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [migrations.RunPython(index_everything, migrations.RunPython.noop)]
