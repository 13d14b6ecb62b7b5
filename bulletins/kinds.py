"""The kinds of issue, for records, editions and filters alike."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    WORKING_GROUP = "working_group", _("working group meeting")
    ROUNDTABLE = "roundtable", _("roundtable")
    FORUM = "forum", _("forum")
    TRAINING = "training", _("training")
    MINISTERIAL = "ministerial", _("ministerial meeting")
    MISSION = "mission", _("mission")
    LAUNCH = "launch", _("launch")
    PROJECT = "project", _("project news")
    PUBLICATION = "publication", _("publication")
    INTERVIEW = "interview", _("interview")
