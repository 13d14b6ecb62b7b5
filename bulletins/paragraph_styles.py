"""The paragraph styles of the Word files that we write. They say what a paragraph is, so that a
file that an editor worked on reads back as what it was. Their names are never translated."""

from __future__ import annotations

MASTHEAD = "LMEC Masthead"  # a name of the Center
TITLE = "LMEC Title"  # the word for bulletin
ISSUE = "LMEC Issue"
DATE = "LMEC Date"
HEADLINE = "LMEC Headline"
LEAD = "LMEC Lead"
SECTION = "LMEC Section"  # a section's heading
SPEAKER = "LMEC Speaker"
BODY = "LMEC Body"  # a body or a country that speaks without a person
POSITION = "LMEC Position"
WORDS = "LMEC Words"  # the first of a speaker whom no name and no office is printed above
TEXT = "LMEC Text"  # of a section or a remark
CLOSING = "LMEC Closing"
PORTRAIT = "LMEC Portrait"
COVER = "LMEC Cover Picture"
PICTURE = "LMEC Picture"
CAPTION = "LMEC Caption"
LABEL = "LMEC Label"  # a heading that we print: Contact us, About the Center
CONTACT_NAME = "LMEC Contact Name"
CONTACT = "LMEC Contact"
ABOUT = "LMEC About"
MARGIN = "LMEC Margin"  # heads and feet of pages

#: Properties of the file in which the fingerprints of its texts are kept.
BASE = "LMEC Base"

#: What a speaker or a body does, where it is more than to speak.
ROLES = {"opening": " Opening", "chair": " Chair", "closing": " Closing"}


def of_role(style: str, role: str) -> str:
    return style + ROLES.get(role, "")


def role_of(style: str) -> tuple[str, str]:
    """The style without its role, and the role."""
    for role, ending in ROLES.items():
        if style in (SPEAKER + ending, BODY + ending, WORDS + ending):
            return style.removesuffix(ending), role
    return style, "remark"


def is_ours(style: str) -> bool:
    return style.startswith("LMEC ")
