"""Two bilingual layouts."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, Rule, T, b, p, pars
from ..documents.sheet import EN, MONTHS, ZH
from ..documents.turns import TurnSheet as Sheet
from . import en as english
from . import zh as chinese
from .content import invent


def _two(rng: Random, **how):
    c = invent(rng, **how)
    return c, Sheet(c, ZH, rng), Sheet(c, EN, rng)


def side_by_side(rng: Random) -> tuple[Doc, list]:
    """One table from head to foot: Chinese at the left, English at the right."""
    c, zh, en = _two(rng, again=False)
    zh.told.names, en.told.names = [c.centre[0]], [c.centre[1]]
    rows = [
        [[p(b(c.centre[0]))], [p(b(c.centre[1]))]],
        [[p("简报")], [p("Bulletin")]],
        [[p(f"{c.year}年第{c.number}期")], [p(f"No. {c.number}, {c.year}")]],
        [[p(zh.long_date())], [p(en.long_date())]],
        [[p(b(zh.headline(f"{c.meeting[0]}召开")))], [p(b(en.headline(f"{c.meeting[1]} held")))]],
        [[p(chinese.lead(zh))], [p(english.lead(en))]],
    ]
    apart = rng.random() < 0.5  # the name, its office and the words in one row or in two
    for turn in c.turns:
        cells = []
        for s in (zh, en):
            name, post = s.name(turn), s.post(turn)
            texts = s.paras(turn, name or (post if s.han else f"The {post}"))
            s.rem(name, post, "\n".join(texts), turn.job.country, **s.mild(turn))
            head = [p(b(name), post)] if name else [p(b(post))]
            cells.append((head, [p(t) for t in texts]))
        if apart and cells[0][1]:
            rows += [[cells[0][0], cells[1][0]], [cells[0][1], cells[1][1]]]
        else:
            rows.append([cells[0][0] + cells[0][1], cells[1][0] + cells[1][1]])
    zc, ec = [x[0] for x in c.closing], [x[1] for x in c.closing]
    zh.closing(zc)
    en.closing(ec)
    rows += [[[p(x)], [p(y)]] for x, y in c.closing]
    blocks: list = [T(rows, [7.8, 8.2], borders=rng.random() < 0.6)]
    foot = [
        [p(b("联系我们"), f"地址：{c.street[0]}", f"电话：{c.phone}", f"邮箱：{c.mails[0]}")],
        [p(b("Contact"), f"Address: {c.street[1]}", f"Tel: {c.phone}", f"E-mail: {c.mails[0]}")],
    ]
    zh.contact(address=c.street[0], telephones=c.phone, emails=c.mails[0])
    en.contact(address=c.street[1], telephones=c.phone, emails=c.mails[0])
    blocks[0].rows.append(foot)
    return Doc(blocks, footer="#"), [zh.told, en.told]


def one_below_other(rng: Random) -> tuple[Doc, list]:
    """Each piece in Chinese and at once in English; heads of speakers have both on one line."""
    c, zh, en = _two(rng, again=False, silent=False)
    zh.told.names, en.told.names = [c.centre[0]], [c.centre[1]]
    zh.told.serial = en.told.serial = c.serial
    d = c.date
    slash = rng.choice([" / ", "  ", " "])
    blocks: list = [
        p(b(c.centre[0]), align="centre"),
        p(c.centre[1], align="centre"),
        p("简报 Newsletter", kind="big", align="centre"),
        p(
            (
                f"{c.year}年第{c.number}期（总第{c.serial}期）  Issue "
                f"{c.number}, {c.year} (No. {c.serial})"
            ),
            align="centre",
        ),
        p(
            f"{d.year}年{d.month}月{d.day}日  {MONTHS[d.month - 1]} {d.day}, {d.year}",
            align="centre",
        ),
        p(zh.headline(f"{c.meeting[0]}成功举办"), kind="title", align="centre"),
        p(en.headline(f"{c.meeting[1]} Successfully Held"), kind="title", align="centre"),
        p(chinese.lead(zh), indent=True),
        p(english.lead(en)),
    ]
    for turn in c.turns:
        zp, ep = zh.post(turn), en.post(turn)
        if turn.who:
            a, z = zh.name(turn), en.name(turn)
            same = a.casefold() == z.casefold() or z.casefold().endswith(a.casefold())
            line = z if same else a + slash + z
            a = z if same else a
            blocks += [p(b(line)), p(zp), p(ep)]
            zt, et = zh.paras(turn, zh.name(turn)), en.paras(turn, en.name(turn))
            zh.rem(a, zp, "\n".join(zt), turn.job.country, name=[zh.name(turn)], **zh.mild(turn))
            en.rem(z, ep, "\n".join(et), turn.job.country, **en.mild(turn))
        else:
            blocks += [p(b(zp)), p(b(ep))]
            zt, et = zh.paras(turn, zp), en.paras(turn, f"The {ep}")
            zh.rem("", zp, "\n".join(zt), turn.job.country)
            en.rem("", ep, "\n".join(et), turn.job.country, position=["The " + ep])
        blocks += pars(zt, indent=True) + pars(et)
    for x, y in c.closing:
        blocks += [p(x, indent=True), p(y)]
    zh.closing([x[0] for x in c.closing])
    en.closing([x[1] for x in c.closing])
    blocks += [
        Rule("000000"),
        p(
            f"地址 Address：{c.street[0]}",
            c.street[1],
            f"电话 Tel：{c.phone}",
            f"邮箱 E-mail：{c.mails[0]}",
            f"网址 Website：{c.site}",
        ),
    ]
    zh.contact(address=c.street[0], telephones=c.phone, emails=c.mails[0], website=c.site)
    en.contact(address=c.street[1], telephones=c.phone, emails=c.mails[0], website=c.site)
    return Doc(blocks, footer="#"), [zh.told, en.told]


LAYOUTS = [side_by_side, one_below_other]
