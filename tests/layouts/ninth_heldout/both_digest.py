"""A bilingual layout of the ninth set: the bulletin in Chinese, a digest of it in English."""

from __future__ import annotations

from random import Random

from ..documents.page import Box, Doc, NewPage, R, Rule, T, b, p, pars
from ..documents.sheet import cap, pattern
from .both import two
from .leads import en_lead, zh_lead


def abstract(rng: Random) -> tuple[Doc, list]:
    """The bulletin in Chinese, and an English digest of it on the last page."""
    c, zh, en = two(rng, 3, 8, again=False)
    title = c.meeting
    word = rng.choice(["简报", "工作简报", "合作简报"])
    zh.told.indifferent_names = [word]
    zh.told.serial = c.serial
    en.told.accepted["serial"] = [str(c.serial)]  # printed on the first page only
    blocks: list = [
        p(R(c.centre[0], True), align="centre"),
        p(c.centre[1], kind="small", align="centre"),
        p(R(word, True, colour="C00000"), kind="big", align="centre"),
        *(
            [
                T(
                    [
                        [
                            [p(f"{c.year}年第{c.number}期（总第{c.serial}期）")],
                            [p(zh.day(), align="right")],
                        ]
                    ],
                    [8, 8],
                    borders=False,
                )
            ]
            if rng.random() < 0.6
            else [
                Box([p(f"{c.year}年第{c.number}期（总第{c.serial}期）"), p(zh.day())], 6, 1.4),
                p(""),
            ]
        ),
        Rule(),
        p(
            zh.headline(
                rng.choice([f"{title[0]}顺利举办", f"{title[0]}取得积极成果", c.slogan[0]])
            ),
            kind="title",
            align="centre",
        ),
        p(zh.lead(zh_lead(zh)), indent=True),
    ]
    zh.told.indifferent_names += [c.centre[1]]
    numbered = rng.random() < 0.5
    for n, turn in enumerate([*c.turns, c.host], 1):
        name, post = zh.name(turn), zh.post(turn)
        verb = zh.verb()
        texts = zh.paras(turn, "" if rng.random() < 0.4 else (name or post) + verb, "此外，")
        lead = f"{n}. " if numbered else ""
        blocks.append(
            p([R(lead), R(name, True), R("　" + post)]) if name else p([R(lead), R(post, True)])
        )
        blocks += pars(texts, indent=True)
        zh.rem(turn, "\n".join(texts))
    zc = [x[0] for x in c.closing]
    head = rng.choice(["会议成果", "会议共识", "下一步工作"])
    zh.closing(zc, (head,), *zc)
    blocks += [p(b(head), kind="h2"), *pars(zc, indent=True)]
    blocks.append(
        p(
            "联系方式：" if rng.random() < 0.5 else "联系我们",
            f"电话：{c.phone}",
            f"邮箱：{c.mails[0]}",
        )
    )
    zh.contact(telephones=c.phone, emails=c.mails[0])
    # the digest
    label = rng.choice(["English Summary", "Abstract in English", "Summary in English"])
    when = en.day()
    no = rng.choice(
        [
            f"Bulletin No. {c.number}, {c.year} — {when}",
            f"Issue {c.number}/{c.year}, {when}",
            f"{when}  |  No. {c.number} ({c.year})",
        ]
    )
    en.told.indifferent_names = [label, "Bulletin"]
    blocks += [
        NewPage() if rng.random() < 0.6 else Rule("000000"),
        p(R(label, True), align="centre"),
        p(R(c.centre[1], True), align="centre"),
        p(no, align="centre"),
        p(
            en.headline(c.slogan[1] if zh.told.headline == c.slogan[0] else title[1]),
            kind="title",
            align="centre",
        ),
        p(en.lead(en_lead(en))),
    ]
    for turn in [*c.turns, c.host]:
        v = en.verb()
        name = en.titled(turn) if turn.who else ""
        post = en.post(turn)
        if name and rng.random() < 0.5:
            head, opener = f"{name} ({post}) {v} ", [(name,), (f"({post})",), (v,)]
        elif name:
            head, opener = f"{name}, {post}, {v} ", [(name,), (",",), (post,), (",",), (v,)]
        else:
            head, opener = f"The {post} {v} ", [("The ",), (post,), (v,)]
        claim = en.claim(turn) + "."
        s_text = head + claim
        blocks.append(p(s_text))
        en.rem(
            turn,
            s_text,
            by=name,
            text=[pattern(*opener, claim), pattern(*opener, cap(claim))],
            **({"name": [en.name(turn)]} if name else {"position": ["The " + post]}),
        )
    ec = [x[1] for x in c.closing]
    en.closing(ec)
    blocks += pars(ec)
    mail = rng.choice([f"Contact: {c.mails[1]}", f"E-mail: {c.mails[1]}"])
    blocks.append(p(mail))
    en.contact(emails=c.mails[1])
    return Doc(blocks, footer="#"), [zh.told, en.told]


LAYOUTS = [abstract]
