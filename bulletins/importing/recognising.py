"""Which records do the printed names mean? What is on record is looked up once; what is not is
made with the draft, and whatever is not certain becomes a question."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from bulletins.models import Instrument
from lmec import folding, partial_dates
from lmec.languages import all_texts, set_text, text_in
from lmec.records import free_slug
from organizations import matching as bodies
from organizations.models import Country, Ministry
from people import matching as people
from people.models import Speaker

from .answers import NEW, NONE, Answers
from .parsing.knowledge import Knowledge, KnownBody, KnownCountry, known_bodies
from .parsing.names import HONORIFIC
from .parsing.results import ParsedBody
from .regexes import regex

#: Ask(code, printed words, …): notes a question for the editor.
Ask = Callable[..., None]
#: Note(how, kind, printed words, record, subject), how being matched or created.
Note = Callable[..., None]

_YEARS = regex(r"(?<!\d)((?:19|20)\d\d)\s*[-–—~至]+\s*((?:19|20)?\d\d)(?!\d)")
#: A short acronym in lower case is a word of English prose (WHO, who).
_SHORTEST_ACRONYM = 4


class Records:
    """Countries, ministries, speakers and instruments on record, by all their names."""

    def __init__(
        self, day: dt.date | None, ask: Ask, note: Note, answers: Answers | None = None
    ) -> None:
        self.day, self.ask, self.note = day, ask, note
        self.answers = answers or Answers()
        #: New records that an editor asked for, by subject: made once.
        self._made: dict[str, Any] = {}

    @cached_property
    def countries(self) -> dict[str, Country]:
        return {country.code: country for country in Country.objects.prefetch_related("aliases")}

    @cached_property
    def ministries(self) -> dict[str, Ministry]:
        rows = Ministry.objects.select_related("country", "parent").prefetch_related(
            "aliases", "country__aliases"
        )
        return {str(ministry.pk): ministry for ministry in rows}

    @cached_property
    def knowledge(self) -> Knowledge:
        return Knowledge(
            countries=tuple(
                KnownCountry(code, tuple(_names(country, "name", "official_name")))
                for code, country in sorted(self.countries.items())
            ),
            bodies=known_bodies(_known(m) for m in self.ministries.values()),
        )

    @cached_property
    def _ministry_keys(self) -> dict[str, list[Ministry]]:
        found: dict[str, list[Ministry]] = defaultdict(list)
        for ministry in self.ministries.values():
            for key in {bodies.key(name) for name in _names(ministry, "name")}:
                found[key].append(ministry)
        return found

    @cached_property
    def _speakers(self) -> list[Speaker]:
        # Invented samples speak in no real bulletin.
        real = Speaker.objects.filter(is_sample=False).select_related("country")
        posts = ("appointments__ministries__country", "remarks__bodies__ministry__country")
        return list(real.prefetch_related("aliases", *posts))

    @cached_property
    def _speaker_keys(self) -> dict[str, list[tuple[str, Speaker]]]:
        found: dict[str, list[tuple[str, Speaker]]] = defaultdict(list)
        for speaker in self._speakers:
            for name in _names(speaker, "name"):
                found[people.key(name)].append((name, speaker))
        return found

    @cached_property
    def _instruments(self) -> list[Instrument]:
        return list(Instrument.objects.prefetch_related("aliases"))

    # Ministries

    def ministry(self, body: ParsedBody, country: str, language: str) -> Ministry | None:
        """The ministry that the words mean; a new one when none on record does; None when
        several may be meant."""
        name, country = body.printed.text, country or body.country
        subject = f"body:{name}|{country}"
        if answer := self.answers.records.get(subject):
            chosen = self._chosen(subject, answer, self.ministries.values())
            if chosen:
                return self._settled(chosen, "ministry", name, subject, language)
            if answer == NONE:
                return None
            if answer == NEW:
                self._made[subject] = self._add_ministry(body, country, language, subject)
                return self._made[subject]
        known = [self.ministries[key] for key in body.known]
        known = known or self._of_country(self._ministry_keys.get(bodies.key(name), []), country)
        candidates = _one_of_day(known, self.day)
        if len(candidates) == 1:
            self.note("matched", "ministry", name, candidates[0], subject)
            return candidates[0]
        if candidates:
            told = {"subject": subject, "options": candidates}
            self.ask("ambiguous_ministry", body.printed, name=name, **told)
            return None
        return self._new_ministry(body, country, language)

    def _chosen(self, subject: str, answer: str, records: Iterable[Any]) -> Any:
        """The record that an editor named, or the new one already made for it."""
        if answer == NEW:
            return self._made.get(subject)
        return next((record for record in records if str(record.uuid) == answer), None)

    def _settled(self, record: Any, kind: str, printed: str, subject: str, language: str) -> Any:
        """What an editor said is remembered, so that nobody is asked a second time."""
        if subject not in self._made:
            self.note("matched", kind, printed, record, subject)
            same = people.key if kind == "speaker" else bodies.key
            fields = {field.name for field in type(record)._meta.get_fields()}
            names = _names(record, "name") if "aliases" in fields else [printed]
            if same(printed) not in {same(name) for name in names}:
                record.aliases.create(text=_without_honorific(printed), language=language)
                self._made[subject] = record
        return record

    def _of_country(self, ministries: Iterable[Ministry], country: str) -> list[Ministry]:
        """A name without a country means none in particular, so it may be anybody's."""
        unique = {ministry.pk: ministry for ministry in ministries}.values()
        own = [m for m in unique if not country or (m.country and m.country.code == country)]
        return own or [m for m in unique if m.country is None]

    def _new_ministry(self, body: ParsedBody, country: str, language: str) -> Ministry:
        name = body.printed.text
        subject = f"body:{name}|{country}"
        for known in self._of_country(self.ministries.values(), country):
            verdicts = {
                bodies.judge("org", name, other, country=country)
                for other in _names(known, "name")
                if folding.script_of(other) == folding.script_of(name)
            }
            if verdicts & {bodies.Verdict.LINK, bodies.Verdict.REVIEW}:
                told = {"subject": subject, "options": [known], "other": str(known)}
                self.ask("like_ministry", body.printed, name=name, **told)
        ministry = self._add_ministry(body, country, language, subject)
        self.ask(
            "unknown_ministry",
            body.printed,
            subject=subject,
            name=with_country(ministry, name, language),
        )
        return ministry

    def _add_ministry(
        self, body: ParsedBody, country: str, language: str, subject: str
    ) -> Ministry:
        name = body.printed.text
        kinds = Ministry.Kind.values
        ministry = Ministry(
            slug=free_slug(Ministry.objects.all(), name, "body"),
            kind=body.kind if body.kind in kinds else Ministry.Kind.OTHER,
            country=self.countries.get(country),
        )
        set_text(ministry, "name", language, name)
        ministry.save()
        self.ministries[str(ministry.pk)] = ministry
        self._ministry_keys[bodies.key(name)].append(ministry)
        self.note("created", "ministry", name, ministry, subject)
        return ministry

    # Speakers

    def speaker(self, printed: Any, spelling: str, country: str, language: str) -> Speaker | None:
        """The person of this name; a new one when nobody on record is; None when several may
        be. `spelling` is the form in which a new one is recorded."""
        name = printed.text
        subject = f"person:{name}"
        if answer := self.answers.records.get(subject):
            chosen = self._chosen(subject, answer, self._speakers)
            if chosen:
                return self._settled(chosen, "speaker", name, subject, language)
            if answer == NEW:
                self._made[subject] = self._new_speaker(name, spelling, country, language)
                return self._made[subject]
        found = {speaker.pk: speaker for speaker in self.speakers_called(name)}
        at_home = [s for s in found.values() if _may_be_from(s, country)]
        if len(at_home) == 1:
            self.note("matched", "speaker", name, at_home[0], subject)
            return at_home[0]
        told: dict[str, Any] = {"subject": subject, "name": name}
        if at_home:
            told |= {"options": at_home, "others": ", ".join(map(str, at_home))}
            self.ask("two_people", printed, **told)
            return None
        if found:
            self.ask("other_country", printed, **told, options=found.values())
        elif like := self._like(name, country):
            told |= {"options": like, "others": ", ".join(map(str, like))}
            self.ask("like_person", printed, **told)
        return self._new_speaker(name, spelling, country, language)

    def speakers_called(self, *names: str) -> list[Speaker]:
        """Those on record who bear one of these names."""
        return [
            speaker
            for name in names
            for other, speaker in self._speaker_keys.get(people.key(name), [])
            if people.judge("person", name, other) == people.Verdict.SAME
        ]

    def _like(self, name: str, country: str) -> list[Speaker]:
        return [
            speaker
            for speaker in self._speakers
            if _may_be_from(speaker, country)
            and any(
                people.judge("person", name, other) == people.Verdict.REVIEW
                for other in _names(speaker, "name")
            )
        ]

    def _new_speaker(self, name: str, spelling: str, country: str, language: str) -> Speaker:
        own = _without_honorific(spelling)
        speaker = Speaker(
            slug=free_slug(Speaker.objects.all(), own, "speaker"),
            country=self.countries.get(country),
        )
        set_text(speaker, "name", language, own)
        if folding.script_of(own) == "Latn" and language != "en":
            # In Latin letters a name is at home in English, whatever it stands in.
            set_text(speaker, "name", "en", own)
        speaker.save()
        self._speakers.append(speaker)
        self._speaker_keys[people.key(own)].append((own, speaker))
        self.note("created", "speaker", name, speaker, f"person:{name}")
        return speaker

    # Names in another language

    def name_too(self, record: Any, name: str, language: str) -> None:
        """What a document of two languages calls in the second one whom it brought in."""
        if text_in(record, "name", language):
            return
        own = _without_honorific(name) if isinstance(record, Speaker) else name
        set_text(record, "name", language, own)
        record.save()
        if isinstance(record, Speaker):
            self._speaker_keys[people.key(own)].append((own, record))
        else:
            self._ministry_keys[bodies.key(own)].append(record)

    # Instruments

    def instrument(self, printed: Any, language: str) -> Instrument:
        title = printed.text.strip("《》")
        key = bodies.key(title)
        subject = f"instrument:{title}"
        answer = self.answers.records.get(subject, "")
        if chosen := self._chosen(subject, answer, self._instruments):
            return self._settled(chosen, "instrument", title, subject, language)
        for instrument in self._instruments if answer != NEW else ():
            if key in {bodies.key(name) for name in _names(instrument, "name")}:
                self.note("matched", "instrument", printed.text, instrument, subject)
                return instrument
        for instrument in self._instruments if answer != NEW else ():
            verdicts = {bodies.judge("doc", title, n) for n in _names(instrument, "name")}
            if bodies.Verdict.REVIEW in verdicts:
                told = {"subject": subject, "options": [instrument], "other": str(instrument)}
                self.ask("like_instrument", printed, name=title, **told)
        years = _YEARS.search(title)
        instrument = Instrument(
            slug=free_slug(Instrument.objects.all(), title, "instrument"),
            valid_from=years[1] if years else "",
            valid_to=_last_year(years) if years else "",
        )
        set_text(instrument, "name", language, title)
        instrument.save()
        self._instruments.append(instrument)
        self.note("created", "instrument", printed.text, instrument, subject)
        if answer == NEW:
            self._made[subject] = instrument
        else:
            self.ask("unknown_instrument", printed, subject=subject, name=title)
        return instrument


def with_country(ministry: Ministry, name: str, language: str) -> str:
    """Two countries may have a ministry of the same name: whose it is, in the document's
    language, unless the name says so."""
    country = ministry.country
    if not country or any(told and told in name for told in _names(country, "name")):
        return name
    return f"{name} ({text_in(country, 'name', language) or country})"


def _names(record: Any, *fields: str) -> list[str]:
    """Every name on record, in any language, and the aliases."""
    own = [text for field in fields for text in all_texts(record, field).values()]
    acronym = getattr(record, "acronym", "")
    return [*own, *([acronym] if acronym else []), *(alias.text for alias in record.aliases.all())]


def _known(ministry: Ministry) -> KnownBody:
    names = [
        name
        for name in _names(ministry, "name")
        if len(name) >= _SHORTEST_ACRONYM or folding.script_of(name) != "Latn"
    ]
    return KnownBody(
        key=str(ministry.pk),
        names=tuple(names),
        country=ministry.country.code if ministry.country else "",
        kind=ministry.kind,
        parent=str(ministry.parent.pk) if ministry.parent else "",
    )


def _one_of_day(ministries: list[Ministry], day: dt.date | None) -> list[Ministry]:
    """Where several bear a name, those that existed that day."""
    if day is None or len(ministries) < 2:
        return ministries
    of_day = [m for m in ministries if partial_dates.covers(m.valid_from, m.valid_to, day)]
    return of_day or ministries


def _may_be_from(speaker: Speaker, country: str) -> bool:
    """Whether nothing on record says that the person is from another country."""
    homes = _countries_of(speaker)
    return not country or not homes or country in homes


def _countries_of(speaker: Speaker) -> set[str]:
    if speaker.country:
        return {speaker.country.code}
    if not speaker.pk:
        return set()
    posts = [ministry for post in speaker.appointments.all() for ministry in post.ministries.all()]
    spoken = [body.ministry for remark in speaker.remarks.all() for body in remark.bodies.all()]
    return {m.country.code for m in (*posts, *spoken) if m and m.country}


def _without_honorific(name: str) -> str:
    """`H.E. Mrs. Sok Dara` without what is no name; U and Daw stay with a name of one part."""
    bare = HONORIFIC.sub("", name).strip()
    bare = re.sub(
        "(?<=..)(?:先生|女士|阁下|同志|[大上中少准][校将尉]|(?:副?总|[一二三]级)?警[监督司])$",
        "",
        bare,
    )
    one_part = re.match(r"(?:U|Daw)\s", name) and len(bare.split()) == 1
    return name.strip() if one_part or not bare else bare


def _last_year(years: re.Match[str]) -> str:
    last = years[2]
    return last if len(last) == 4 else years[1][:2] + last


def best_spelling(spellings: Iterable[str]) -> str:
    """Of several spellings of one name the one with a capital at the head of every word and
    nowhere else; the first, where none is better."""

    def rank(name: str) -> int:
        words = re.findall(r"[^\W\d_]+", name)
        return -sum(word[:1].isupper() and not word[1:].isupper() for word in words)

    return min(spellings, key=rank)
