"""What belongs to the whole site: addresses that moved, duplicates that were merged, the
generation of its public face, and who has which page of the desk open."""

from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from lmec.languages import LANGUAGES, SOURCE


class FormerSlug(models.Model):
    """An address that a record's page once had; redirected for ever."""

    kind = models.CharField(max_length=40)  # the model's label, such as people.speaker
    slug = models.SlugField(max_length=120)
    target = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="former_slug_leads_to_one_page"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.slug}"


class Generation(models.Model):
    """One row that counts the acts which changed what the public sees.

    A page rendered under an older generation is never stored or served (lmec.pagestore).
    """

    value = models.BigIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="generation_is_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.value)


class Presence(models.Model):
    """Somebody has a record's page open. Not a lock: it tells the others, and expires."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)  # the model's label, such as bulletins.bulletin
    key = models.CharField(max_length=40)  # the record's
    #: A page of its own for a part of the record, such as the desk of one language.
    part = models.CharField(max_length=20, blank=True, default="")
    since = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "part", "user"], name="presence_once_a_page"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.kind} {self.key} {self.part}"


class FormerIdentity(models.Model):
    """The identity of a record that was merged into another. What was published under it, or
    exported, names the one that stayed."""

    kind = models.CharField(max_length=40)  # the model's label, such as people.speaker
    uuid = models.UUIDField(unique=True)
    target = models.UUIDField(db_index=True)

    def __str__(self) -> str:
        return f"{self.kind}: {self.uuid}"


class Merger(models.Model):
    """Two records of one kind were found to be one. Holds what is needed to part them again."""

    kind = models.CharField(max_length=40)
    stayed = models.UUIDField(db_index=True)
    went = models.UUIDField(db_index=True)
    stayed_name = models.CharField(_("stayed"), max_length=300)
    went_name = models.CharField(_("merged into it"), max_length=300)
    at = models.DateTimeField(_("when"), auto_now_add=True)
    by = models.CharField(_("who"), max_length=150)
    #: The act under which the history has it.
    act = models.UUIDField()
    #: What was done, as lmec.mergers wrote it.
    done = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    undone_at = models.DateTimeField(_("undone"), null=True)
    undone_by = models.CharField(max_length=150, blank=True, default="")

    class Meta:
        verbose_name = _("merger of duplicates")
        verbose_name_plural = _("mergers of duplicates")
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.went_name} → {self.stayed_name}"


class NotTheSame(models.Model):
    """Somebody looked at two records that are alike and said that they are two. Kept in the order
    of their identities."""

    kind = models.CharField(max_length=40)
    one = models.UUIDField()
    other = models.UUIDField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=150)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="said_once_not_to_be_the_same"),
            models.CheckConstraint(
                condition=models.Q(one__lt=models.F("other")), name="not_the_same_in_one_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one} ≠ {self.other}"


class Preference(models.Model):
    """What a member of staff wants: the language to be written to, and whether by mail at all.
    The language follows the one that is chosen at the desk."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="preference"
    )
    language = models.CharField(
        _("language"),
        max_length=10,
        choices=[(language.code, language.own_name) for language in LANGUAGES],
        default=SOURCE,
    )
    wants_mail = models.BooleanField(_("mail about my work"), default=True)

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")

    def __str__(self) -> str:
        return f"{self.user}: {self.language}"


class Spent(models.Model):
    """Something of which nobody may do too much in a while (lmec.limits); kept for a day."""

    kind = models.CharField(max_length=20)
    by = models.CharField(max_length=64)  # by what who did it is recognised
    amount = models.BigIntegerField(default=1)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(fields=["kind", "by", "at"], name="spent_by_whom"),
            models.Index(fields=["at"], name="spent_long_ago"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.amount}"


class Look(models.Model):
    """What a stored picture looks like, in 64 bits (lmec.looks)."""

    digest = models.CharField(max_length=64, unique=True)
    bits = models.BigIntegerField()

    def __str__(self) -> str:
        return self.digest[:12]
