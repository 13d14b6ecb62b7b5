from django.db import migrations

# What a language shows in the source language belongs to its texts from now on. What these were
# is taken down anew before the next change, so nobody's approval is lost by the new reckoning.
FORGET = """
    UPDATE bulletins_translation t SET written = '', passed = ''
    WHERE t.state IN ('in_review', 'approved') AND t.written = t.passed AND EXISTS (
        SELECT 1 FROM bulletins_translatedblock b
        WHERE b.translation_id = t.id AND b.choice = 'keep_source'
    )
"""


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0024_fill_in_the_bulletin_of_what_search_reads")]

    operations = [migrations.RunSQL(FORGET, migrations.RunSQL.noop)]
