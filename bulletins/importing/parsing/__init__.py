"""A Document in, what it says taken apart out. No Django, no database.

printed       words with their place in the source
results       the answer: ParsedBulletin
knowledge     names of countries and bodies, given by the caller
outline       the document as lines, top to bottom
spread        letters with a gap behind each
mailings      lines by which a mail tells of itself
frames        tables that only set the page
mirrored      rows whose words stand left of who says them
columns       the first row of a table, where it only names the columns
bilingual     the lines of each language
joined_lines  lines that say one thing in two languages
joined_fields fields of a contact that do
shared_tails  what stands there once for both
parallel      what two languages say alike
masthead      names, year, number, date
masthead_lines which lines belong to it, and what of them
masthead_values issue, serial and date taken out of a line of it
own_titles    the paper's own name, where no publisher is named
publishers    which line is the name of whoever publishes
headlines     which line is the headline
subtitles     what a line below the headline tells of the meeting
subjects      a headline behind the issue, in one line
habits        what one document does again and again
forms         lines of a form that ran into each other
facts         what a form tells of the meeting
styled        what the styles of our own Word files tell
speakers      lead, sections, speaker blocks, closing
blocks        these while they are gathered
shared_countries the country that stands over several of them
labelled_parts paragraphs that begin with the name of their part
closings      where the last speaker ends and the meeting goes on
unspoken      lines among the words that nobody said
pull_quotes   what is set large above whoever said it
quotations    voices with who said it below
at_home       persons told by where they live
choosing      the heads that fit together best
weighing      what speaks for a head
heads         every stretch of lines that could be a head
carried       names and posts that only heads of the same shape can carry
head_parts    name and position in such lines
segments      a line taken apart at its signs
named_words   words behind a name alone
timetables    rows that tell when somebody teaches or speaks
presenting    whom the first sentences name with an office
companies     several persons in a sentence
choruses      whom one sentence introduces and who speak below it by name
titled_han    whose title stands behind the name
delegates     somebody told by a body or a country alone
datelines     where and when a report was written
imprints      issue and date told in a sentence
trimming      lines without numbers, labels, times of day
pairs         one line parted into name and position
signatures    words signed by their speaker
strokes       documents in which all are, below a stroke
attendance    lists of those who came
rosters       who is listed with an office, to speak further below
noted         speakers whose office a note below the report tells
running       speakers in running text
quoted        whoever is told behind a quotation
sentences     running text parted into sentences
openings      what stands before whoever speaks, and names nobody
topics        of what or for whom, before whoever speaks in it
inverted      whom an English sentence names at its end
running_han   whoever a Chinese sentence begins with
running_latin whoever an English one begins with
scenes_han    what stands before whoever speaks, and has nobody
on_behalf     for whom such a one speaks
latin_subjects what stands between an English name and its verb
negotiators   whom reports of negotiations tell by a country, a body or an office alone
narrated_latin whom an English storyteller introduces inside a paragraph
brought_in_han whom a Chinese story brings in, with an office and any verb
wordless      whom a Chinese paragraph tells who says no word in it
narrated_han  whom a Chinese storyteller introduces inside a paragraph
verbs         what somebody does who has the floor
calling       who is meant by a part in the meeting or a post before the words
interjections who speaks in the middle of another's paragraph
turns         who speaks once more, or is told by a part in the meeting alone
transcripts   conversations word for word
turn_lines    such turns that a line tells
turn_sentences and that a sentence tells
acquaintances whom a name or a part of it means
floor         who has been introduced, and who has the floor
attributing   words given to somebody by the way
name_ends     where a foreign name in characters ends before a verb
dictionary    words that a dictionary knows, and no name ends in
names         is this a person's name?
positions     country, bodies and post of a printed position
issue_forms   how issues and dates are written
meeting_forms how meetings are told of
event_names   the name of a meeting inside an English sentence
meeting_places where a meeting was held
places        towns and provinces, to tell names of persons from them
meeting_parties who hosted and who came
meeting_titles what it was called
meeting       title, dates, mode, place, hosts, delegations
lists         lists of bodies and persons in running text
captions      what belongs to a picture
contact       contact block: where it stands
contact_fields which field a label means
contact_values what the lines of it hold
addresses     which words are an address, whose, and its postcode
end_marks     — END —, （完）
colophon      who signed, received, edited it
about_text    what the publisher says of itself
definitions   where the last paragraph says what a body is
offices       the words of which offices, bodies and family names are made
vocabulary    the labels, headings and turns of phrase by which the rest is recognised
confidence    how sure each value is
doubts        where the document disagrees with itself or says too little
left_over     what no field took
coverage      the proof that nothing was lost
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bulletins import paragraph_styles
from bulletins.importing.reading.document import Document
from lmec import folding

from . import (
    bilingual,
    blocks,
    colophon,
    confidence,
    contact,
    doubts,
    facts,
    forms,
    habits,
    left_over,
    masthead,
    meeting,
    names,
    outline,
    parallel,
    positions,
    speakers,
    styled,
    subtitles,
    vocabulary,
)
from .knowledge import Knowledge
from .printed import Printed
from .results import (
    ParsedBulletin,
    ParsedMention,
    ParsedPicture,
    ParsedPosition,
    ParsedRemark,
)

__all__ = ["Knowledge", "ParsedBulletin", "parse", "parse_languages"]

_LANGUAGES = {"Hani": "zh-hans", "Khmr": "km", "Laoo": "lo", "Mymr": "my", "Thai": "th"}
_VIETNAMESE = re.compile("[ăđơưạ-ỹ]", re.IGNORECASE)


def parse(document: Document, knowledge: Knowledge) -> ParsedBulletin:
    """Everything that the document says, each value with its place; what no field takes is left
    over, what is not sure is a doubt. A document in two languages gives `others`."""
    knowledge.seen.clear()
    lines = outline.outline(document)
    if styled.is_trusted(lines):
        found = [_told(lines, styled.parse(lines, knowledge), knowledge)]
    else:
        read = [_read(half, knowledge) for half in bilingual.parts(lines, knowledge)]
        parallel.even_out([report for *_, report, _ in read])
        found = [_together(*each, knowledge) for each in read]
    first, *others = [_with_shared_parts(each, found) for each in found]
    parsed = left_over.told(document, replace(first[0], others=tuple(o[0] for o in others)))
    return replace(
        parsed,
        doubts=tuple(doubts.of(document, parsed, first[1])),
        others=tuple(
            replace(one, doubts=tuple(doubts.of(document, one, unsure))) for one, unsure in others
        ),
    )


def parse_languages(document: Document, knowledge: Knowledge) -> tuple[ParsedBulletin, ...]:
    """One for each language of the document."""
    parsed = parse(document, knowledge)
    return (parsed, *parsed.others)


#: What was found, and whether its closing is unsure.
_Found = tuple[ParsedBulletin, bool]


def _with_shared_parts(one: _Found, found: list[_Found]) -> _Found:
    heads = [other.masthead for other, _ in found]
    head = parallel.masthead(one[0].masthead, heads, one[0].language)
    reached = parallel.contact(one[0].contact, [other.contact for other, _ in found])
    return replace(one[0], masthead=head, contact=reached), one[1]


def _read(
    lines: outline.Outline, knowledge: Knowledge
) -> tuple[outline.Outline, str, masthead.Head, contact.Tail, blocks.Report, facts.Facts]:
    lines, told = facts.taken(lines)
    learnt = habits.of(lines.items, knowledge)
    if (parted := forms.parted(lines, learnt)) is not lines:
        lines, learnt = parted, habits.of(parted.items, knowledge)
    learnt = replace(learnt, people=told.people)
    head = masthead.parse(lines.items, (*told.days, *lines.margins), learnt, knowledge)
    tail = contact.parse(lines.items, lines.margins, head.rest, head.masthead.names, knowledge)
    end = colophon.start(lines.items, head.rest, tail.start, knowledge)
    tail = contact.with_note(tail, lines.items[end : tail.start])
    tail = contact.with_letterhead(tail, lines.items[: head.rest])
    told = subtitles.with_place(told, lines.items[: head.rest + 2], head.headline)
    report = speakers.parse(lines.items, head.rest, end, learnt, knowledge)
    language = language_of("\n".join(item.text for item in lines.items))
    return lines, language, head, tail, report, told


def _told(lines: outline.Outline, told: styled.Told, knowledge: Knowledge) -> _Found:
    """By the styles of our own Word files."""
    language = language_of(told.language_from)
    parsed, _ = _together(
        lines, language, told.head, told.tail, told.report, facts.Facts(), knowledge
    )
    pictures = tuple(_captioned(lines, parsed.pictures, told.captions))
    loose = [words for at, words in told.captions if not any(p.caption is words for p in pictures)]
    labels = (*parsed.labels, *loose)
    return replace(parsed, pictures=pictures, labels=labels), False


def _captioned(
    lines: outline.Outline,
    pictures: tuple[ParsedPicture, ...],
    captions: tuple[tuple[int, Printed], ...],
) -> Iterator[ParsedPicture]:
    """Each picture with the caption that follows it; portraits stand where their style is."""
    below = dict(captions)
    for item, picture in zip(lines.pictures, pictures, strict=True):
        if item.style == paragraph_styles.PORTRAIT and picture.before_remark is not None:
            yield replace(picture, role="portrait")
        elif item.style in (paragraph_styles.COVER, paragraph_styles.PICTURE):
            role = "cover" if item.style == paragraph_styles.COVER else "gallery"
            yield replace(picture, before_remark=None, role=role, caption=below.get(item.before))
        else:
            yield picture


def _together(
    lines: outline.Outline,
    language: str,
    head: masthead.Head,
    tail: contact.Tail,
    report: blocks.Report,
    form: facts.Facts,
    knowledge: Knowledge,
) -> _Found:
    lead = blocks.text_of(report.lead)
    year = head.masthead.year.value if head.masthead.year else None
    parsed = ParsedBulletin(
        language=language,
        masthead=head.masthead,
        headline=head.headline,
        lead=lead,
        meeting=meeting.parse(_counted_off(lead), head.headline, year, knowledge, form),
        announced=tuple(ParsedMention(*pair) for pair in meeting.announced(lead, knowledge)),
        sections=report.sections,
        remarks=tuple(_remarks(report, knowledge)),
        closing=blocks.text_of(report.closing),
        contact=tail.contact,
        about=tail.about,
        instruments=(),
        pictures=tuple(_pictures(lines, report)),
        labels=tuple(
            filter(None, (*lines.labels, *head.labels, *report.labels, *tail.labels, *form.labels))
        ),
        left_over=(),
        doubts=(),
    )
    parsed = replace(
        parsed, instruments=tuple(_instruments(parsed)), by_styles=report.roles_are_told
    )
    weights = tuple(block.weight for block in report.blocks)
    parsed = replace(parsed, confidence=confidence.of(parsed, weights, lines.items, knowledge))
    return parsed, report.closing_is_unsure


def language_of(text: str) -> str:
    """The language most of the words are in, told by their script."""
    text = text[:20_000]
    han = sum(folding.is_han(char) for char in text)
    script = "Hani" if han * 4 > len(text) else folding.script_of(text)
    if script == "Latn":
        return "vi" if len(_VIETNAMESE.findall(text)) * 30 > len(text) else "en"
    return _LANGUAGES.get(script, "zh-hans")


def _counted_off(lead: Printed | None) -> Printed | None:
    """`1. The meeting was held …` without the number."""
    number = re.match(r"\s*\d{1,2}\s*[.、)）]\s+(?=[^\d\s])", lead.text) if lead else None
    return lead.cut(number.end()) if lead and number else lead


def _remarks(report: blocks.Report, knowledge: Knowledge) -> Iterator[ParsedRemark]:
    for number, block in enumerate(report.blocks):
        text = blocks.text_of(block.lines)
        yield ParsedRemark(
            role=block.role
            if report.roles_are_told
            else _role(block, text, is_last=number == len(report.blocks) - 1),
            name=block.name,
            position=_position(block, knowledge),
            text=text,
            section=block.section,
            name_in_text=_name_in_text(block.name, text),
            home=block.country,
        )


def _position(block: blocks.Block, knowledge: Knowledge) -> ParsedPosition | None:
    if not block.position:
        return None
    parsed = positions.parse(positions.behind_country(block.position, knowledge), knowledge)
    if parsed.printed is not block.position and not parsed.country:
        parsed = replace(parsed, country=positions.country_in(block.position.text, knowledge))
    # Bodies of several countries may share a name; a country that is printed is meant.
    if block.country and not positions.country_in(block.position.text, knowledge):
        return replace(parsed, country=block.country)
    return replace(parsed, country=parsed.country or block.country)


def _role(block: blocks.Block, text: Printed | None, is_last: bool) -> str:
    if block.role != "remark" or not text:
        return block.role
    opening = _behind_position(block, text.text)[:80]
    if is_last and (
        vocabulary.SUMS_UP.search(opening) or vocabulary.SUMS_UP_LATIN.search(opening)
    ):
        return "closing"
    if vocabulary.CHAIRS.search(opening):
        return "chair"
    return "opening" if vocabulary.OPENS.search(opening) else "remark"


def _behind_position(block: blocks.Block, text: str) -> str:
    """What somebody does: in running text long offices stand before it."""
    office = block.position.text if block.position else ""
    at = text.find(office, 0, len(office) + 80) if office else -1
    return text[at + len(office) :].lstrip(" )）") if at >= 0 else text


def _name_in_text(name: Printed | None, text: Printed | None) -> Printed | None:
    if not name or not text:
        return None
    found = names.name_at_start(text, name.text)
    return found if found and found.text != name.text else None


def _instruments(parsed: ParsedBulletin) -> Iterator[Printed]:
    """Titles in 《》, each spelling once, in the order of the document."""
    seen: set[str] = set()
    texts = [parsed.headline, parsed.lead, *(section.text for section in parsed.sections)]
    texts += [*(remark.text for remark in parsed.remarks), parsed.closing, parsed.about]
    for text in texts:
        for match in re.finditer("《[^《》]{2,120}》", text.text if text else ""):
            if text and match[0] not in seen:
                seen.add(match[0])
                yield text.group(match)


def _pictures(lines: outline.Outline, report: blocks.Report) -> Iterator[ParsedPicture]:
    """A portrait stands above its speaker's name, or between name and words."""
    firsts = [block.first for block in report.blocks]
    for item in lines.pictures:
        near = [n for n, first in enumerate(firsts) if first <= item.before <= first + 2]
        ahead = [n for n, first in enumerate(firsts) if first == item.before]
        yield ParsedPicture(
            alternative=Printed.of([item.picture.alternative])
            if item.picture.alternative
            else None,
            target=Printed.of([item.picture.target]) if item.picture.target else None,
            before_remark=next(iter(ahead or near), None),
        )
