"""Year and number are what the world cites: the database keeps them once an edition exists."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION bulletins_number_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.year, NEW.number) IS DISTINCT FROM (OLD.year, OLD.number)
       AND EXISTS (SELECT 1 FROM bulletins_edition WHERE bulletin_id = OLD.id) THEN
        RAISE EXCEPTION 'Issue %/% has been published: its year and number are fixed.',
            OLD.year, OLD.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER published_number_is_fixed BEFORE UPDATE OF year, number ON bulletins_bulletin
    FOR EACH ROW EXECUTE FUNCTION bulletins_number_is_fixed();
"""
BACKWARD = """
DROP TRIGGER published_number_is_fixed ON bulletins_bulletin;
DROP FUNCTION bulletins_number_is_fixed();
"""


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
