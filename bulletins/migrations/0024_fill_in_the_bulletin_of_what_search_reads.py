from django.db import migrations

FILL = """
    UPDATE bulletins_searchentry s SET issue = e.bulletin_id, date = e.date
    FROM bulletins_passage p JOIN bulletins_edition e ON e.id = p.edition_id
    WHERE p.id = s.passage_id
"""


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0023_search_reads_its_index_alone")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
