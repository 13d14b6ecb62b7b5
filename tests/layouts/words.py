"""What invented bulletins are made of. No person, office or sentence here is real, but for the
ministries that the reference data know."""

from __future__ import annotations

import json
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[2] / "organizations" / "reference"

COUNTRIES = {
    "cn": ("中国", "China"),
    "kh": ("柬埔寨", "Cambodia"),
    "la": ("老挝", "Lao PDR"),
    "mm": ("缅甸", "Myanmar"),
    "th": ("泰国", "Thailand"),
    "vn": ("越南", "Viet Nam"),
}
FAMILY = "赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹潘葛范彭鲁苗袁唐薛雷贺罗毕郝安常傅齐康顾孟黄萧姚邵汪"  # noqa: E501
GIVEN = "明静芳伟敏丽强磊军洋勇艳杰娟涛超霞平刚桂英晨曦文博雅宁清远思源瑞雪子涵"
PINYIN_FAMILY = [
    "ZHAO",
    "QIAN",
    "SUN",
    "LI",
    "ZHOU",
    "WU",
    "WANG",
    "FENG",
    "CHEN",
    "SHEN",
    "HAN",
    "YANG",
    "ZHU",
    "QIN",
    "XU",
    "HE",
    "LYU",
]
PINYIN_GIVEN = [
    "Ming",
    "Jing",
    "Fang",
    "Wei",
    "Min",
    "Li",
    "Qiang",
    "Lei",
    "Jun",
    "Yang",
    "Yong",
    "Yan",
    "Jie",
    "Juan",
    "Tao",
    "Xia",
    "Ping",
]
FOREIGN = {
    "kh": (
        ["Sok", "Chan", "Keo", "Heng", "Ly", "Pich", "Sam", "Prak", "Chea", "Srey"],
        ["Dara", "Vuthy", "Sophal", "Rithy", "Bopha", "Kunthea", "Sunleap", "Veasna"],
    ),
    "la": (
        ["Bounmy", "Khamla", "Somphone", "Vilay", "Keo", "Phonesay", "Latsamy"],
        ["Phetsavanh", "Sisouk", "Vongsa", "Keomany", "Inthavong", "Chanthala"],
    ),
    "mm": (
        ["Thaw", "Aung", "Kyaw", "Hla", "Myo", "Nay", "Khin", "Thida"],
        ["Thaw Han", "Min Oo", "Zaw Lin", "Myint Swe", "Thu Rein", "Sandar Win"],
    ),
    "th": (
        ["Somchai", "Narumol", "Prasert", "Wanida", "Chalerm", "Suda", "Kittipong"],
        ["Dee", "Orisara", "Charoen", "Thongchai", "Srisuk", "Wattanakul"],
    ),
    "vn": (
        ["Nguyen", "Tran", "Le", "Pham", "Hoang", "Vu", "Do"],
        ["Thi Hoa", "Van Minh", "Ngoc Tu", "Quang Huy", "Thu Trang", "Duc Anh"],
    ),
}
TRANSLITERATED = {
    "kh": ("索", ["达拉", "武提", "索帕", "博帕"]),
    "la": ("本米", ["佩萨万", "西苏", "冯萨", "因塔冯"]),
    "mm": ("昂", ["敏吴", "佐林", "敏瑞", "山达温"]),
    "th": ("颂猜", ["迪", "奥里萨", "差伦", "西素"]),
    "vn": ("阮", ["氏花", "文明", "玉秀", "光辉"]),
}
#: Bodies that no list knows: (country, Chinese, English).
UNKNOWN = (
    ("kh", "河流与湿地部", "Ministry of Rivers and Wetlands"),
    ("la", "流域管理委员会", "Committee for Basin Management"),
    ("mm", "森林与水源部", "Ministry of Forests and Water Sources"),
    ("th", "国家湿地办公室", "Office of National Wetlands"),
    ("vn", "三角洲生态研究院", "Institute of Delta Ecology"),
    ("cn", "滇水生态环境研究院", "Dianshui Institute of Ecology"),
    ("cn", "滇南省生态环境厅", "Department of Ecology of Diannan Province"),
)
DEPARTMENTS = (
    ("国际合作司", "Department of International Cooperation"),
    ("水资源司", "Department of Water Resources"),
    ("污染控制厅", "Department of Pollution Control"),
    ("自然保护区总局", "General Department of Nature Reserves"),
    ("规划与政策局", "Bureau of Planning and Policy"),
    ("环境监测中心", "Center for Environmental Monitoring"),
)
DIVISIONS = (
    ("亚洲处", "Asia Division"),
    ("水质处", "Water Quality Division"),
    ("项目管理处", "Project Management Section"),
)
#: Posts by the unit that stands before them; "" for any.
POSTS = {
    "部": (
        ("副部长", "Deputy Minister"),
        ("部长", "Minister"),
        ("国务秘书", "Secretary of State"),
    ),
    "司": (("司长", "Director-General"), ("副司长", "Deputy Director-General")),
    "厅": (("厅长", "Director-General"), ("副厅长", "Deputy Director General")),
    "局": (("局长", "Director-General"), ("副局长", "Deputy Director-General")),
    "处": (("处长", "Director"), ("副处长", "Deputy Director")),
    "院": (("院长", "President"), ("研究员", "Research Fellow")),
    "": (
        ("主任", "Director"),
        ("高级官员", "Senior Officer"),
        ("环境专家", "Environment Expert"),
        ("技术官员", "Technical Officer"),
        ("协调员", "Coordinator"),
    ),
}
CENTRES = (
    ("江河环境合作中心", "River Basins Cooperation Center"),
    ("澜湄环境合作中心", "Lancang-Mekong Environmental Cooperation Center"),
    ("三江流域环境合作中心", "Three Rivers Environmental Cooperation Center"),
)
SAID_HAN = (
    "湿地保护需要耐心，也需要各方长期投入",
    "希望各国在水质监测方面开展更多联合研究",
    "过去五年的合作取得了丰硕成果，为今后的工作打下了良好基础",
    "愿与各成员国分享污水处理的经验",
    "应加强能力建设，支持青年专家参与区域项目",
    "气候变化给流域带来了新的挑战，需要共同应对",
    "建议建立统一的数据标准，推动信息共享",
    "塑料污染已成为河流面临的突出问题",
    "社区参与是项目成功的关键",
    "《江河环境合作框架（2020-2024）》为各方提供了行动指南",
    "期待下一阶段在生物多样性保护领域开展务实合作",
    "中方提出的绿色发展倡议受到广泛欢迎",
)
SAID_LATIN = (
    "wetlands need patience and a long-term commitment of all parties",
    "joint research on water quality should be continued",
    "the past five years had laid a good foundation for further work",
    "his country was ready to share its experience in waste water treatment",
    "young experts should be involved in regional projects",
    "climate change had brought new challenges to the basin",
    "a common standard for data would make sharing much easier",
    "plastic pollution had become a serious problem for the river",
    "the participation of communities was the key to success",
    "the framework for 2020-2024 had guided the work of all countries",
    "biodiversity would be the main subject of the next phase",
    "the green development initiative was widely welcomed",
)
NEWS_HAN = (
    "项目组在三个省份完成了样品采集，共布设监测点42个。",
    "该数据库收录了五条河流二十年的水质资料，面向各国研究机构开放。",
    "报告由六国专家共同编写，分为水环境、生态系统和可持续基础设施三个部分。",
    "示范工程日处理污水500吨，惠及周边村庄约3000名居民。",
    "下一阶段，项目将扩大到更多支流。",
    "柬埔寨环境部和越南自然资源与环境部为项目提供了技术支持。",
)
NEWS_LATIN = (
    "The team collected samples in three provinces and set up 42 monitoring points.",
    "The database holds twenty years of data on five rivers and is open to research bodies.",
    "The report was written by experts of six countries and has three parts.",
    "The pilot plant treats 500 tons of waste water a day and serves about 3,000 people.",
    "In the next phase, the project will be extended to more tributaries.",
    "The Ministry of Environment of Cambodia gave technical support.",
)
AGREED_HAN = (
    "会议同意明年继续举行会议，并就后续工作计划达成共识。",
    "与会代表一致认为，应进一步加强务实合作。",
    "会后，代表们参观了污水处理厂。",
    "各方将共同推动区域可持续发展。",
)
AGREED_LATIN = (
    "The meeting agreed to meet again next year.",
    "Participants agreed that practical cooperation should be strengthened.",
    "After the meeting, the delegates visited a waste water plant.",
    "All parties will work together for the sustainable development of the region.",
)
TITLES = (
    ("江河环境合作2022年第二次工作组会", "Second Working Group Meeting of River Cooperation"),
    ("流域水质管理研讨会", "Workshop on Water Quality Management in the Basin"),
    ("第三届江河环境合作论坛", "Third Forum on River Environment Cooperation"),
    ("湿地保护圆桌对话", "Roundtable Dialogue on Wetland Protection"),
    ("区域固体废物管理培训班", "Regional Training on Solid Waste Management"),
)
NEWS_TITLES = (
    ("流域水质数据库正式上线", "Water Quality Database of the Basin Goes Online"),
    ("《流域生态环境报告》发布", "Report on the Ecology of the Basin Published"),
    ("农村污水处理示范项目完工", "Pilot Project on Rural Waste Water Completed"),
)
PLACES = (
    ("昆明", "Kunming"),
    ("金边", "Phnom Penh"),
    ("万象", "Vientiane"),
    ("清迈", "Chiang Mai"),
)
SECTIONS = (
    ("开幕式", "Opening session"),
    ("专题讨论", "Thematic discussion"),
    ("经验分享", "Sharing of experience"),
)


def known_bodies() -> list[dict]:
    """Ministries of the reference data with a Chinese and an English name and a country."""
    entries = json.loads((REFERENCE / "ministries.json").read_text(encoding="utf-8"))["entries"]
    return [
        entry
        for entry in entries
        if entry["kind"] == "ministry"
        and entry["country"] in COUNTRIES
        and {"zh-hans", "en"} <= set(entry["names"])
    ]
