"""What the parser is told in tests: a few names, enough to meet every collision."""

from __future__ import annotations

from bulletins.importing.parsing.knowledge import Knowledge, KnownBody, KnownCountry

COUNTRIES = (
    KnownCountry("cn", ("中国", "China", "中")),
    KnownCountry("kh", ("柬埔寨", "Cambodia", "柬")),
    KnownCountry("la", ("老挝", "Lao PDR", "Laos", "老")),
    KnownCountry("mm", ("缅甸", "Myanmar", "缅")),
    KnownCountry("th", ("泰国", "Thailand", "泰")),
    KnownCountry("vn", ("越南", "Viet Nam", "Vietnam", "越")),
)
_MONRE = "自然资源与环境部"
_MONRE_EN = "Ministry of Natural Resources and Environment"
BODIES = (
    KnownBody("cn-mee", ("生态环境部", "中国生态环境部"), "cn", "ministry"),
    KnownBody("cn-mee-dic", ("国际合作司", "生态环境部国际合作司"), "cn", "department", "cn-mee"),
    KnownBody("cn-mep", ("环境保护部",), "cn", "ministry"),
    KnownBody("kh-moe", ("环境部", "Ministry of Environment"), "kh", "ministry"),
    KnownBody("kh-gdep", ("环境保护总局",), "kh", "department", "kh-moe"),
    KnownBody("la-monre", (_MONRE, f"老挝{_MONRE}", _MONRE_EN), "la", "ministry"),
    KnownBody("la-nreri", ("自然资源与环境研究所",), "la", "institute", "la-monre"),
    KnownBody("mm-monrec", ("自然资源与环境保护部",), "mm", "ministry"),
    KnownBody("th-mnre", (_MONRE, _MONRE_EN), "th", "ministry"),
    KnownBody("vn-monre", (_MONRE, _MONRE_EN), "vn", "ministry"),
    KnownBody("vn-monre-icd", ("国际合作司",), "vn", "department", "vn-monre"),
    KnownBody(
        "basin", ("江河环境合作中心", "River Basins Cooperation Center"), "cn", "centre", "cn-mee"
    ),
    KnownBody("cn-feco", ("对外交流中心", "生态环境部对外交流中心"), "cn", "centre", "cn-mee"),
    KnownBody("unep", ("联合国环境规划署",), "", "international"),
    KnownBody("mi", ("湄公学院",), "", "institute"),
)
KNOWLEDGE = Knowledge(COUNTRIES, BODIES)
