"""Two bilingual layouts of the eighth set."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, NewPage, P, Pic, R, Rule, T, b, p, pars
from ..documents.sheet import EN, MONTHS, ZH, pattern
from .content import invent
from .leads import en_lead, zh_lead
from .sheet import Sheet, plainly

TINTS = [(90, 120, 150), (130, 95, 80), (80, 130, 100)]


def _two(rng: Random, **how):
    c = invent(rng, **how)
    return c, Sheet(c, ZH, rng), Sheet(c, EN, rng)


def halves(rng: Random) -> tuple[Doc, list]:
    """All in Chinese, from a new page on in English; one table of contact for both at the end."""
    c, zh, en = _two(rng, again=False, silent=False)
    zh.told.names, en.told.names = [c.centre[0]], [c.centre[1]]
    d = c.date
    mark = rng.choice(["■ ", "◆ ", ""])
    c.closing = plainly(c.closing)
    blocks: list = []
    for s in (zh, en):
        i = s.i
        if s.han:
            blocks += [
                p(b(c.centre[0]), align="centre"),
                p(R("环境合作简报", True, colour="2F5496"), kind="big", align="centre"),
                p(f"{c.year}年第{c.number}期　|　{zh.long_date()}", align="centre"),
                Rule("2F5496"),
                p(zh.headline(f"{c.meeting[0]}顺利举行"), kind="title", align="centre"),
                p(zh.lead(zh_lead(zh)), indent=True),
            ]
        else:
            blocks += [
                NewPage(),
                p(b(c.centre[1]), align="centre"),
                p(
                    R("Environmental Cooperation Bulletin", True, colour="2F5496"),
                    kind="big",
                    align="centre",
                ),
                p(
                    f"Issue {c.number}, {c.year}  |  {d.day} {MONTHS[d.month - 1]} {d.year}",
                    align="centre",
                ),
                Rule("2F5496"),
                p(en.headline(f"{c.meeting[1]} held successfully"), kind="title", align="centre"),
                p(en.lead(en_lead(en))),
            ]
        s.told.indifferent_names = ["环境合作简报", "Environmental Cooperation Bulletin"]
        for turn in c.turns:
            name, post = s.name(turn), s.post(turn)
            gap = "　" if s.han else ", "
            head = [R(mark), R(name, True), R(gap + post)] if name else [R(mark), R(post, True)]
            texts = s.paras(turn, name or (post if s.han else f"The {post}"))
            blocks += [P([head]), *pars(texts, indent=s.han)]
            s.rem(name, post, "\n".join(texts), turn.job.country, **s.mild(turn))
        closing = [x[i] for x in c.closing]
        s.closing(closing)
        blocks += pars(closing, indent=s.han)
    rows = [
        [[p(b("联系我们")), p("Contact us")], [p(b(c.centre[0])), p(c.centre[1])]],
        [[p("地址 Address")], [p(c.street[0]), p(c.street[1])]],
        [[p("电话 Tel")], [p(c.phone)]],
        [[p("邮箱 E-mail")], [p(c.mails[0])]],
        [[p("网址 Website")], [p(c.site)]],
    ]
    zh.contact(address=c.street[0], telephones=c.phone, emails=c.mails[0], website=c.site)
    en.contact(address=c.street[1], telephones=c.phone, emails=c.mails[0], website=c.site)
    zh.told.other_contact = {"names": [[c.centre[0]]]}
    en.told.other_contact = {"names": [[c.centre[1]]]}
    blocks.append(T(rows, [4, 12]))
    return Doc(blocks, footer="#"), [zh.told, en.told]


def cards(rng: Random) -> tuple[Doc, list]:
    """A card for each speaker: portrait, names, offices; below it the words in two columns."""
    c, zh, en = _two(rng, again=False, silent=False, bodies=False)
    zh.told.names, en.told.names = [c.centre[0]], [c.centre[1]]
    d = c.date
    blocks: list = [
        T(
            [
                [
                    [p(b(c.centre[0])), p(c.centre[1], kind="small")],
                    [
                        p(R("简报 BULLETIN", True, colour="385723"), align="right"),
                        p(f"{c.year}年第{c.number}期", align="right"),
                        p(f"No. {c.number}, {c.year}", align="right"),
                        p(f"{d.year}-{d.month:02}-{d.day:02}", align="right"),
                    ],
                ]
            ],
            [11, 5],
            borders=False,
        ),
        Rule("385723"),
        p(zh.headline(c.slogan[0]), kind="title", align="centre"),
        p(en.headline(c.slogan[1]), kind="title", align="centre"),
        p(zh.lead(zh_lead(zh)), indent=True),
        p(en.lead(en_lead(en))),
        p("嘉宾观点　Views of Speakers", kind="h1", align="centre"),
    ]
    lined = rng.random() < 0.3
    for n, turn in enumerate(c.turns):
        zp, ep = zh.post(turn), en.post(turn)
        a, z = zh.name(turn), en.name(turn)
        same = a.casefold() == z.casefold() or z.casefold().endswith(a.casefold())
        head = [p(b(z))] if same else [p(b(a)), p(b(z))]
        shown = z if same else a
        zt, et = zh.paras(turn, None, ""), en.paras(turn, None, "")
        zh.rem(shown, zp, "\n".join(zt), turn.job.country, name=[a], **zh.mild(turn))
        en.rem(z, ep, "\n".join(et), turn.job.country, **en.mild(turn))
        blocks.append(
            T(
                [[[Pic(2.4, TINTS[n % 3])], [*head, p(zp), p(R(ep, italic=True))]]],
                [3, 13],
                borders=False,
            )
        )
        blocks.append(p(""))
        blocks.append(T([[[p(x) for x in zt], [p(x) for x in et]]], [7.6, 8.4], borders=lined))
        blocks.append(p(""))
    blocks.append(p("会议成果　Outcomes", kind="h1", align="centre"))
    zc, ec = [x[0] for x in c.closing], [x[1] for x in c.closing]
    zh.closing(zc)
    en.closing(ec)
    zh.told.patterns["closing"] = pattern(("会议成果",), ("Outcomes",), *zc)
    en.told.patterns["closing"] = pattern(("会议成果",), ("Outcomes",), *ec)
    for x, y in c.closing:
        blocks += [p(x, indent=True), p(y)]
    blocks += [
        Rule("385723"),
        p(f"电话 Tel: {c.phone}   传真 Fax: {c.fax}   邮箱 E-mail: {c.mails[0]}", align="centre"),
    ]
    for s in (zh, en):
        s.contact(telephones=c.phone, fax=c.fax, emails=c.mails[0])
    return Doc(blocks, footer="#"), [zh.told, en.told]


LAYOUTS = [halves, cards]
