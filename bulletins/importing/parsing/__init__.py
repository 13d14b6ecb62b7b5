"""A Document in, what it says taken apart out. No Django, no database.

parser        all that follows, in its order
languages     which language a text is in
printed       words with their place in the source
results       the answer: ParsedBulletin
signs         those that stand for others: narrow commas in Chinese, rare brackets
knowledge     names of countries and bodies, given by the caller
outline       the document as lines, top to bottom
broken_leads  the first line of a lead that a PDF parted from the next
broken_off    paragraphs that a column or a page of a PDF broke off
figured       numbered captions of portraits above what their people say
dashed        entries of a list behind dashes
note_marks    raised figures that lead to notes
spread        letters with a gap behind each
wrapped       lines that only ran out at the margin
mailings      lines by which a mail tells of itself
frames        tables that only set the page
mirrored      rows whose words stand left of who says them
stacked       rows of several beside each other, above the words of each
columns       the first row of a table, where it only names the columns
bilingual     the lines of each language
side_by_side  of which language a cell is, by its column
twins         names that it prints once for each
joined_lines  lines that say one thing in two languages
joined_fields fields of a contact that do
joined_titles the paper's title that does, on its first line
shared_heads  the second one's name above the first
shared_tails  what stands there once for both
parallel      what two languages say alike
masthead      names, year, number, date
masthead_lines which lines belong to it, and what of them
masthead_bold  lines of it of which the bold words are a name
signed_days   the day on which it was signed, below the report
months        the day of a paper that tells but its month
masthead_values issue, serial and date taken out of a line of it
own_titles    the paper's own name, where no publisher is named
publishers    which line is the name of whoever publishes
headlines     which line is the headline
named_headlines those that end as bodies are called
subtitles     what a line below the headline tells of the meeting
bare_kinds    meetings of which one sentence tells the kind and another the name
headed_titles meetings of which the lead tells the kind, and the headline the name
subjects      a headline behind the issue, in one line
habits        what one document does again and again
forms         lines of a form that ran into each other
facts         what a form tells of the meeting
styled        what the styles of our own Word files tell
speakers      lead, sections, speaker blocks, closing
sections      headings of the report's parts
blocks        these while they are gathered
shared_countries the country that stands over several of them
bodies_at_home bodies whose country another sentence tells
bare_lists    lists under headings of their own that nobody said
labelled_parts paragraphs that begin with the name of their part
outcomes      the closing under headings that name it, and no other
bare_headings headings that name their part of the paper and tell nothing else
closings      where the last speaker ends and the meeting goes on
outlooks      the closing of a report in which nobody speaks
decisions     a closing without a heading begins with what was agreed
unspoken      lines among the words that nobody said
bystanders    paragraphs that tell of others than those who speak
beyond        paragraphs below somebody's words that are no more of them
headed_words  a small heading between who speaks and a quotation
pull_quotes   what is set large above whoever said it
quotations    voices with who said it below
at_home       persons told by where they live
name_last     blocks whose name stands last, below post and home
continued     bodies alone on a line, whose sentence goes on below it
footnoted     whose office a note of a Word file tells
country_labels paragraphs that begin with a country and whoever spoke for it
spoken_of     bodies and towns of which the sentence below says that they spoke
crowds        people without a name, among labels of persons
countries     those of which the bulletin keeps no records
gap_labels    labels that only a gap parts from whom they name
gapped        heads that only a gap parts from the words
interviews    whom a sentence of its own tells before the answers
answered      answers below questions, of whom the paragraph above introduces
questioned    answers of several below the same questions, each behind whoever gives it
marked_answers answers that a mark of one letter tells, below such questions
shortened_answers those behind a short form of the name of whoever is introduced
shortened     names as labels shorten them
interviews_of_one interviews in which one person answers: one turn, with the questions
choosing      the heads that fit together best
weighing      what speaks for a head
lone_bodies   bodies that could be heads and are none
siblings      what is set and parted as sure heads are
numbered_bodies entries of a list that begin with a body, among such of persons
carrying      heads of one shape that carry each other
statements    bodies above the words that they sent
heads         every stretch of lines that could be a head
grids         rows of which others tell an office where this one has a word of no list
run_together  a name above the line that has position and words in one
carried       names and posts that only heads of the same shape can carry
office_first  words that begin with the office of the name beside them, set apart
continued_heads an office or the name once more in the next lines
echoed        heads whose words begin with the name that they have
trades        what somebody is who has no office
head_parts    name and position in such lines
home_last     offices over two lines, of which the last ends with the country
head_roles    the part in the meeting beside them
segments      a line taken apart at its signs
named_words   words behind a name alone
timetables    rows that tell when somebody teaches or speaks
named_above   the office that the lead tells of a known name
presenting    whom the first sentences name with an office
companies     several persons in a sentence
heralded      sentences that name several who speak below, in blocks
choruses      whom one sentence introduces and who speak below it by name
titled_han    whose title stands behind the name
delegates     somebody told by a body or a country alone
datelines     where and when a report was written
imprints      issue and date told in a sentence
numbering     the number with which a line begins
trimming      lines without numbers, labels, times of day
pairs         one line parted into name and position
signatures    words signed by their speaker
strokes       documents in which all are, below a stroke
attendance    lists of those who came
panels        those who sit on one, in a line whose entries a dot parts
rosters       who is listed with an office, to speak further below
listed_speakers whose name of a list begins a paragraph, whatever the verb
introducing   those whom a line introduces with their offices
bullets       entries of a list that name a person each
noted         speakers whose office a note below the report tells
running       speakers in running text
above_points  whoever a line with a colon introduces, above the points of a list
quoted        whoever is told behind a quotation
sentences     running text parted into sentences
openings      what stands before whoever speaks, and names nobody
topics        of what or for whom, before whoever speaks in it
inverted      whom an English sentence names at its end
running_han   whoever a Chinese sentence begins with
running_latin whoever an English one begins with
scenes_han    what stands before whoever speaks, and has nobody
on_behalf     for whom such a one speaks
subjects_latin who is the subject of an English sentence, by its shape alone
idle_latin    what somebody does who needs no floor for it
said_before   what is said before who says it, and no name and office
later_latin   whom an English paragraph introduces behind its first sentences
plain_posts   posts in small letters, as newspapers write them
chairs_latin  who has the chair, told by the part alone
latin_people  name and office of whoever English words tell, in whatever order
latin_subjects what stands between an English name and its verb
negotiators   whom reports of negotiations tell by a country, a body or an office alone
narrated_latin whom an English storyteller introduces inside a paragraph
brought_in_latin whom an English sentence brings in by the way
brought_in_han whom a Chinese story brings in, with an office and any verb
amid_han      whoever begins a paragraph among those of others, with a post that no list has
wordless      whom a Chinese paragraph tells who says no word in it
called_han    whom the next clause calls by an office
narrated_han  whom a Chinese storyteller introduces inside a paragraph
told_in_one   paragraphs that tell of a meeting and then who spoke there
further_han   who is told in a sentence of its own inside another's Chinese paragraph
followers     who speaks behind whoever begins a paragraph
verbs         what somebody does who has the floor
calling       who is meant by a part in the meeting or a post before the words
interjections who speaks in the middle of another's paragraph
sides         countries by one character, as 柬方
states        countries that speak one behind the other in a paragraph
own_sides     sides for which whoever speaks goes on
unnamed       who has no name among those whose names stand before their words
bodies_latin  bodies that no list knows and that have the floor, in English
bodies_han    the same in Chinese
bodies_amid   such, and countries, that begin a paragraph among those of others
delegations_told paragraphs that begin with a delegation, whatever it is told to have done
bodies_next   the same where only the second sentence says that they spoke
counted_turns points of a list, each of which begins with whoever speaks
bodies_between such below names and turns of persons whose words are told
bodies_among  bodies that a running text tells in full, in whatever words
institutions  bodies that say one below the other what they expect
turns         who speaks once more, or is told by a part in the meeting alone
transcripts   conversations word for word
conversations such by their shape, whoever their labels name
rounds        three below each other of the same shape, whatever office and verb
bold_names    names in bold among others that are sure
named_alone   names with no office that begin a paragraph among those of others
unheard       reports that tell what people did, and no word of anybody
asking        who asks and who answers, as the sentences above an interview tell
short_labels  turns behind a mark that stands for whom another place tells
turn_lines    such turns that a line tells
turn_sentences and that a sentence tells
spoken_rows   bodies, and whoever presides, in rows among those of persons
torn_rows     rows whose words and name stand on two pages
torn_names    names that a narrow column broke
acquaintances whom a name or a part of it means
ranked        the office of an officer who has no other than the rank
whole_names   under which name somebody is recorded whom a later turn tells by a part
floor         who has been introduced, and who has the floor
attributing   words given to somebody by the way
name_ends     where a foreign name in characters ends before a verb
name_tails    last letters of a Chinese name that are the next word
dictionary    words that a dictionary knows, and no name ends in
names         is this a person's name?
positions     country, bodies and post of a printed position
issue_forms   how issues and dates are written
meeting_forms how meetings are told of
event_names   the name of a meeting inside an English sentence
meeting_places where a meeting was held
meeting_houses in which house
lands         the other countries of the world, in Chinese
places        towns and provinces, to tell names of persons from them
meeting_parties who hosted and who came
meeting_titles what it was called
title_edges   what a sentence tells around it
told_titles   meetings that only a subject or the headline names
launches      what a paper without a meeting tells of
meeting       title, dates, mode, place, hosts, delegations
lists         lists of bodies and persons in running text
captions      what belongs to a picture
contact       contact block: where it stands
contact_notes what a note or a letterhead tells instead
contact_lines lines of it that ran together or were broken
contact_rows  rows of a table of fields
contact_fields which field a label means
contact_numbers telephone numbers without the words beside them
contact_values what the lines of it hold
contact_parts whom to ask, in a part of a line of their own
contact_persons whom to ask, without a label that is known
contact_found the fields while its lines are read
addresses     which words are an address, whose, and its postcode
end_marks     — END —, （完）
colophon      who signed, received, edited it
about_text    what the publisher says of itself
bold_abouts   bold words before it, with no sign behind them
definitions   where the last paragraph says what a body is
offices       the words of which offices, bodies and family names are made
occupations   what people are who have no office, in Chinese
vocabulary    the labels, headings and turns of phrase by which the rest is recognised
confidence    how sure each value is
doubts        where the document disagrees with itself or says too little
left_over     what no field took
coverage      the proof that nothing was lost
"""

from __future__ import annotations

from bulletins.importing.reading.document import Document

from .knowledge import Knowledge
from .languages import language_of
from .results import ParsedBulletin

__all__ = ["Knowledge", "ParsedBulletin", "language_of", "parse", "parse_languages"]


def parse(document: Document, knowledge: Knowledge) -> ParsedBulletin:
    """Everything that the document says, each value with its place; what no field takes is left
    over, what is not sure is a doubt. A document in two languages gives `others`."""
    # Inside: the site only shows what was parsed, and loading the parser takes a second.
    from . import parser

    return parser.parse(document, knowledge)


def parse_languages(document: Document, knowledge: Knowledge) -> tuple[ParsedBulletin, ...]:
    """One for each language of the document."""
    parsed = parse(document, knowledge)
    return (parsed, *parsed.others)
