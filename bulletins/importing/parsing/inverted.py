"""Whom the first sentence of an English paragraph names at its end: `…, replied Dr Sok Dara, who
heads …`, `A different view came from Ms Li Na, Director of …`, `The floor belonged to …`."""

from __future__ import annotations

from ..regexes import regex
from . import latin_people, latin_subjects, names, sentences
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

#: No such sentence is longer, nor is what is said in it.
_LONGEST = 480
_WHO = r"(?:(?:the\s+)?(?:H\.E\.|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|U|Daw)\.?\s+)?[A-ZĐ]"
_REPLIED = regex(
    r"[^“”\"]{8,260}?,\s+(?:said|says|replied|answered|argued|warned|explained|added|reported|recalled|noted|"
    r"observed|insisted|countered|objected|remarked|suggested|stressed|admitted|cautioned|agreed|"
    rf"responded|concluded|believed|thought|urged|complained|continued|asked)\s+(?P<who>{_WHO}[^“”\"]{{4,240}})"
)
#: What comes from somebody who speaks; certificates and flowers do, too.
_CAME = regex(
    r"(?:[\w’'-]+,?\s+){0,8}?(?i:figures?|numbers?|words?|views?|voices?|questions?|warnings?|answers?|repl(?:y|ies)|"
    r"objections?|criticisms?|support|suggestions?|proposals?|examples?|stor(?:y|ies)|notes?|points?|arguments?|"
    r"perspectives?|accounts?|reminders?|comments?|contributions?|responses?|doubts?|concerns?|pleas?|appeals?|"
    r"ideas?|news|evidence|experiences?|lessons?|advice|floor|turn|microphone|lectern|podium|stage)\s+"
    r"(?:[a-z][\w’'-]*\s+){0,4}?(?:came|comes|went|belonged|fell|passed|(?:was|were)\s+(?:given|handed|passed))\s+"
    r"(?:[a-z]+\s+)?(?:from|to)\s+"
    rf"(?P<who>{_WHO}[^“”\"]{{4,240}})"
)

#: `One colour for all was called for by Sok Dara, Director of …, who showed how.`
_ASKED_BY = regex(
    r"[A-Z][^.:;“”\"]{4,160}?\s(?:was|were)\s(?:[a-z]+ly\s+)?(?:called\s+for|asked\s+for|proposed|suggested|demanded|"
    r"urged|put\s+forward|requested|brought\s+up|raised|explained|questioned|doubted|recommended)\s+by\s+"
    rf"(?P<who>{_WHO}[^“”\"]{{4,200}}?)(?:,\s+who\s[^“”\"]{{4,160}})?"
)

#: `The stop should be left alone, in the view of Sok Dara, safety officer at …: it was …`
_IN_VIEW = regex(
    r"[A-Z][^.:;“”\"]{8,160}?,?\s(?:in\s+the\s+(?:view|opinion|judgement|words)\s+of|according\s+to)\s+"
    rf"(?P<who>{_WHO}[^.:;“”\"]{{4,200}}?)(?::\s[^“”]{{4,240}})?"
)


def speaker(words: Printed, knowledge: Knowledge) -> Who | None:
    """Only with an office, or with what that one does: anybody else may have been told before."""
    _, sentence = next(sentences.parted(words), (0, words))
    sentence = sentence.strip(" .")
    if len(sentence) > _LONGEST:
        return None
    for form in (_REPLIED, _CAME, _ASKED_BY, _IN_VIEW):
        match = form.fullmatch(sentence.text)
        who = sentence.group(match, "who") if match else None
        found = latin_people.name_and_position(who, knowledge) if who else None
        if found and len(names.bare(found[0].text).split()) > 1:
            return Who("remark", *found)
        if who and (told := latin_subjects.told_by_clause(who, knowledge)):
            return told
    return None
