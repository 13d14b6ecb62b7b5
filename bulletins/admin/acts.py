"""The acts at an issue's page: publish now or later, withdraw, and what to do about missing texts.
Publishing and withdrawing are pages of their own that give back what was typed when the act is
refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bulletins import comparing, permissions, publishing, translating
from bulletins.admin.findings import FindingLink, links_of
from bulletins.admin.issue_pages import IssuePages, is_sent, to_issue
from bulletins.admin.moments import in_beijing
from bulletins.admin.states import EVERY, LanguageState, public_url, states_of
from bulletins.forms import ChoiceForm
from bulletins.models import Bulletin, Edition
from bulletins.publish_forms import PublishForm, WithdrawForm
from bulletins.publishing.checking import Checked, check
from bulletins.translating import saving
from lmec.languages import own_name
from lmec.lists import listed
from lmec.typed import FORM

PUBLISH = permissions.PUBLISH


@dataclass(frozen=True)
class Row:
    """A language on the page: how far it is, what was found, what readers would newly get."""

    state: LanguageState
    is_chosen: bool
    as_machine: bool
    findings: list[FindingLink]
    changes: int | None  # None where readers have nothing yet

    @property
    def blocking(self) -> list[FindingLink]:
        """Those beside missing texts, which have buttons of their own."""
        return [f for f in self.findings if f.is_blocking and f.code not in ("missing",)]

    @property
    def warnings(self) -> list[FindingLink]:
        return [f for f in self.findings if not f.is_blocking and f.code != "machine"]

    @property
    def is_machine(self) -> bool:
        return any(found.code == "machine" for found in self.findings)


class Acts(IssuePages):
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        acts = {
            "publish": self.publish_view,
            "withdraw": self.withdraw_view,
            "choose": require_POST(self.choose_view),
        }
        return self.urls_of(acts) + super().get_urls()  # type: ignore[misc]

    def publish_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Publishing takes one step; publishing later is looked at once more, with its moment."""
        bulletin = self.opened(request, object_id, permissions.may_publish)
        if "choose" in request.POST:
            if answer := self._choose(bulletin, request):
                return answer
            return self._publish_page(request, bulletin, _as_typed(request, bulletin))
        if request.method != "POST":
            return self._publish_page(request, bulletin, None)
        form = PublishForm(request.POST)
        is_later = "later" in request.POST or "schedule" in request.POST
        if is_later:
            form.require_a_moment()
        if is_sent(request) and form.is_valid():
            try:
                if "later" in request.POST:
                    publishing.could_schedule(bulletin, due_at=form.due_at(), **form.verb())
                    return self._later_page(request, bulletin, form)
                if is_later:
                    return self._schedule(request, bulletin, form)
                editions = publishing.publish(bulletin, by=request.user, **form.verb())
            except publishing.Refused as refused:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
                response = self._publish_page(request, bulletin, form)
                response.status_code = 409 if refused.is_stale else 200
                return response
            else:
                self._say_published(request, bulletin, editions)
                return to_issue(bulletin)
        return self._publish_page(request, bulletin, form)

    def _schedule(self, request: HttpRequest, bulletin: Bulletin, form: PublishForm) -> Any:
        made = publishing.schedule(bulletin, due_at=form.due_at(), by=request.user, **form.verb())
        said = _("Scheduled for %(when)s: %(languages)s.") % {
            "when": in_beijing(made.due_at),
            "languages": listed(own_name(code) for code in made.languages),
        }
        self.tell(request, bulletin, said)
        return to_issue(bulletin, "#scheduled")

    def _later_page(
        self, request: HttpRequest, bulletin: Bulletin, form: PublishForm
    ) -> HttpResponse:
        """What will happen, and when; the button says it."""
        chosen = form.cleaned_data["languages"]
        context = {
            "form": form,
            "due_at": form.due_at(),
            "when": in_beijing(form.due_at()),
            "languages": listed(_with_version(bulletin, chosen)),
            "typed": [(name, value) for name in request.POST for value in _sent(request, name)],
            "title": _("Publish %(issue)s later") % {"issue": bulletin},
        }
        return self.page(request, bulletin, "publish_later", context)

    def _publish_page(
        self, request: HttpRequest, bulletin: Bulletin, form: PublishForm | None
    ) -> HttpResponse:
        checked = check(bulletin)
        states = states_of(bulletin)
        current = {each.language: each for each in bulletin.editions.current()}
        changes = {s.code: _changes(current.get(s.code), checked, s.code) for s in states}
        if form is None:
            form = PublishForm(initial={"languages": _ready(states, checked, changes)})
        chosen, machine = form["languages"].value() or [], form["machine"].value() or []
        rows = [
            Row(
                state=state,
                is_chosen=state.code in chosen,
                as_machine=state.code in machine,
                findings=links_of(bulletin, checked, state.code),
                changes=changes[state.code],
            )
            for state in states
        ]
        general = links_of(bulletin, checked, "")
        context = {
            "form": form,
            "rows": rows,
            "general": [found for found in general if found.code != "portrait"],
            "portraits": [found for found in general if found.code == "portrait"],
            "seen": form.fields["seen"].prepare_value(checked.digests),
            "is_correction": bulletin.editions.exists(),
            "title": _("Publish %(issue)s") % {"issue": bulletin},
        }
        return self.page(request, bulletin, "publish", context)

    def withdraw_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = self.opened(request, object_id, permissions.may_publish)
        form = WithdrawForm(request.POST or None, bulletin=bulletin)
        status = 200
        if is_sent(request) and form.is_valid():
            languages = form.cleaned_data["languages"]
            try:
                editions = publishing.withdraw(
                    bulletin,
                    by=request.user,
                    languages=languages,
                    reason=form.as_note(),
                    seen=form.cleaned_data["seen"] or None,
                )
            except publishing.Refused as refused:
                status = 409 if refused.is_stale else 200
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                names = listed(own_name(edition.language) for edition in editions)
                self.tell(request, bulletin, _("Withdrawn: %(languages)s.") % {"languages": names})
                return to_issue(bulletin)
        title = _("Withdraw %(issue)s") % {"issue": bulletin}
        # A page that was refused shows what is public now: the next time is an answer.
        is_asked = request.method == "POST" and status == 200
        seen = request.POST.get("seen", "") if is_asked else form.public_now()
        context = {"form": form, "seen": seen, "title": title}
        response = self.page(request, bulletin, "withdraw", context)
        response.status_code = status
        return response

    def choose_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """A text that is missing may be left so on purpose; it is said here, block by block."""
        bulletin = self.opened(request, object_id, permissions.may_see)
        return self._choose(bulletin, request) or to_issue(bulletin, "#states")

    def _choose(self, bulletin: Bulletin, request: HttpRequest) -> HttpResponse | None:
        """The answer where it was not done."""
        form = ChoiceForm(request.POST)
        if not form.is_valid():
            raise Http404
        chosen = form.cleaned_data["choose"]
        if not permissions.may_write(request.user, bulletin, chosen["language"]):
            raise PermissionDenied
        if chosen["key"] == EVERY:
            keys = [place.key for place in translating.missing(bulletin, chosen["language"])]
        else:
            places = {place.key: place for place in translating.blocks_of(bulletin)}
            if chosen["key"] not in places:
                raise Http404
            keys = [chosen["key"]]
            place, language = places[chosen["key"]], chosen["language"]
            if words := place.text(language):
                # The buttons stand beside what is missing: somebody wrote it since.
                said = _("Somebody translated this text meanwhile. It stays as it is.")
                theirs = [(capfirst(publishing.place_name(place)), language, words)]
                return self.refused_page(request, bulletin, [said], theirs=theirs)
        saving.choose(
            bulletin,
            language=chosen["language"],
            keys=keys,
            choice=chosen["choice"],
            by=request.user,
        )
        return None

    def _say_published(
        self, request: HttpRequest, bulletin: Bulletin, editions: list[Edition]
    ) -> None:
        if not editions:
            said = _("Nothing changed since these languages were last published.")
            messages.info(request, said)
            return
        said = _("Published: %(versions)s.")
        versions = [(e.language, f"{own_name(e.language)} v{e.version}") for e in editions]
        plain = {"versions": listed(words for _code, words in versions)}
        self.log_change(request, bulletin, said % plain)  # type: ignore[attr-defined]
        linked = [
            format_html(
                '<a href="{}" lang="{}" target="_blank">{}</a>',
                public_url(bulletin, code),
                code,
                words,
            )
            for code, words in versions
        ]
        # The words between are ours, and the links were escaped one by one.
        messages.success(request, mark_safe(said % {"versions": listed(linked)}))


def _with_version(bulletin: Bulletin, languages: list[str]) -> list[str]:
    """A language that is public gets another version: 'English v2'."""
    last = dict(bulletin.editions.order_by().values_list("language").annotate(last=Max("version")))
    return [
        f"{own_name(code)} v{last[code] + 1}" if code in last else own_name(code)
        for code in languages
    ]


def _changes(current: Edition | None, checked: Checked, language: str) -> int | None:
    """How many pieces readers would get otherwise than now."""
    if current is None or language not in checked.contents:
        return None
    return len(comparing.compare(current.content, checked.contents[language]))


def _ready(
    states: list[LanguageState], checked: Checked, changes: dict[str, int | None]
) -> list[str]:
    """Complete, new to readers, and waiting for nobody's word: what was approved and changed since
    is chosen by hand."""
    found = []
    for state in states:
        waits = state.lost_approval or any(
            f.code in ("scheduled", "machine") for f in checked.of(state.code)
        )
        blocked = not state.is_begun or bool(checked.blocking(state.code))
        if not waits and not blocked and changes[state.code] != 0:
            found.append(state.code)
    return found


def _sent(request: HttpRequest, name: str) -> list[str]:
    """What goes along to the next page."""
    left = ("csrfmiddlewaretoken", "later", "schedule", FORM)
    return [] if name in left else request.POST.getlist(name)


def _as_typed(request: HttpRequest, bulletin: Bulletin) -> PublishForm:
    """The form as it came, with the language that a choice has just made complete."""
    typed = request.POST.getlist("languages")
    ready = request.POST["choose"].split()[0]
    if ready not in typed and not translating.missing(bulletin, ready):
        typed.append(ready)
    lists = {"languages": typed, "machine": request.POST.getlist("machine")}
    plain = {name: request.POST[name] for name in request.POST if name not in lists}
    return PublishForm(initial={**plain, **lists})
