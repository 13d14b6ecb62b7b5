"""What a question finds, with the bulletin and the day of each: from the index of vectors alone.

PostgreSQL counts the pages of a table, not those beside it in which long values lie. It therefore
reads every vector of the archive where a word is frequent, which takes a hundred times as long as
the index does. Inside this function it may not.
"""

from django.db import migrations

# Databases from before the migrations were made one have it already.
FUNCTION = """
    CREATE OR REPLACE FUNCTION bulletins_answering(asked tsquery)
    RETURNS TABLE (passage_id bigint, issue bigint, date date)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 5000
    SET enable_seqscan = off
    AS $$
        SELECT s.passage_id, s.issue, s.date FROM bulletins_searchentry s WHERE s.vector @@ asked
    $$
"""


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0002_published_number_is_fixed")]

    operations = [migrations.RunSQL(FUNCTION, "DROP FUNCTION bulletins_answering(tsquery)")]
