"""What is said and told; nothing of it is real."""

from __future__ import annotations

CLAUSES = [
    (
        "跨境水污染没有国界，上下游必须坐到一张桌子前来谈",
        (
            "transboundary pollution knows no border and that upstream and "
            "downstream have to sit at one table"
        ),
    ),
    (
        "自2019年以来，本国已在主要支流上建成37个自动监测站，数据按月公开",
        (
            "since 2019 the country had built 37 automatic stations on the "
            "main tributaries and released their data every month"
        ),
    ),
    (
        "资金不足仍是乡镇污水处理设施“建得起、养不起”的主要原因",
        (
            "lack of funds was still the reason why small treatment plants "
            "were built but not maintained"
        ),
    ),
    (
        "河口红树林在过去二十年减少了近三成，恢复工作刻不容缓",
        (
            "mangroves at the river mouth had shrunk by nearly a third in "
            "twenty years and their restoration could not wait"
        ),
    ),
    (
        "应当让沿岸社区，特别是妇女和青年，真正参与决策",
        "riverside communities, women and youth above all, should take a real part in decisions",
    ),
    (
        "旱季流量的变化直接影响到渔民的生计",
        "changes of the dry season flow had a direct effect on the livelihood of fishers",
    ),
    (
        "信息共享机制要从“有”走向“好用”",
        "information sharing had to move from existing on paper to being of use",
    ),
    (
        "绿色基础设施的投入产出比并不低于传统工程",
        "green infrastructure paid off no less than conventional works",
    ),
    (
        "农药和化肥的面源污染长期被低估",
        "diffuse pollution by pesticides and fertilizer had long been underestimated",
    ),
    (
        "第二期示范项目已进入采购阶段，预计年底前完成设备安装",
        (
            "the second phase of the demonstration project was in "
            "procurement and equipment would be installed before the end "
            "of the year"
        ),
    ),
    (
        "各国法规标准差异较大，可先从监测方法的比对做起",
        (
            "as rules and standards differed widely, a comparison of "
            "monitoring methods would be a good start"
        ),
    ),
    (
        "愿为区域青年学者提供每年20个短期研修名额",
        "twenty short fellowships a year would be offered to young scholars of the region",
    ),
]
FURTHER = [
    (
        "感谢中方和湄公河委员会秘书处长期以来给予的技术支持。",
        (
            "Thanks were due to China and the Mekong River Commission "
            "Secretariat for their technical support."
        ),
    ),
    (
        "下一步将把试点经验推广到另外三个省。",
        "The experience of the pilots will be carried to three more provinces.",
    ),
    (
        "同时，也要看到气候变化带来的不确定性。",
        "At the same time, the uncertainty brought by climate change must not be overlooked.",
    ),
    (
        "以洞里萨湖为例，近五年总磷浓度下降了12.6%。",
        "In the Tonle Sap, for example, total phosphorus fell by 12.6% within five years.",
    ),
    (
        "这一做法已写入《国家水战略（2021—2030年）》。",
        "This approach has been written into the National Water Strategy (2021–2030).",
    ),
    (
        "建议设立联合工作组，每半年召开一次技术会议。",
        "A joint task force that meets twice a year was suggested.",
    ),
    (
        "上述数据均可在中心网站下载。",
        "All of these data can be downloaded from the website of the Center.",
    ),
    (
        "泰国自然资源与环境部此前开展的塑料废弃物调查提供了很好的参照。",
        (
            "The survey of plastic waste by the Ministry of Natural "
            "Resources and Environment of Thailand gives a good reference."
        ),
    ),
    (
        "希望各方把好的想法尽快变成具体项目。",
        "It is hoped that good ideas will soon become concrete projects.",
    ),
    ("为此，需要稳定的经费和专职人员。", "This calls for steady funding and dedicated staff."),
]
CLOSING = [
    (
        (
            "与会代表一致认为，应尽快启动水质监测方法比对工作，"
            "并同意于明年第一季度在金边召开下一次会议。"
        ),
        (
            "Participants agreed that the comparison of monitoring methods "
            "should start soon, and that the next meeting will be held in "
            "Phnom Penh in the first quarter of next year."
        ),
    ),
    (
        "会议期间，与会代表实地考察了滇池草海湿地和第七污水处理厂。",
        (
            "During the meeting, participants visited the Caohai wetland "
            "and a waste water treatment plant."
        ),
    ),
    (
        "来自六国环境主管部门、国际组织、高校和企业的80余名代表参加了会议。",
        (
            "More than 80 representatives of environmental authorities, "
            "international organizations, universities and companies of "
            "the six countries took part."
        ),
    ),
    (
        "会议成果将汇编成册，印发各成员国参考。",
        (
            "The results of the meeting will be compiled and sent to the "
            "member countries for reference."
        ),
    ),
]
MEETINGS = [
    ("{y}年区域水环境管理研讨会", "{y} Regional Seminar on Water Environment Management"),
    ("第四届跨境河流生态对话", "Fourth Dialogue on Transboundary River Ecology"),
    (
        "流域塑料污染防治国家联络员会议",
        "Meeting of National Focal Points on Plastic Pollution in the Basin",
    ),
    ("湄公河可持续基础设施圆桌会", "Mekong Roundtable on Sustainable Infrastructure"),
    (
        "绿色湄公能力建设项目启动会",
        "Inception Workshop of the Green Mekong Capacity Building Project",
    ),
]
SLOGANS = [
    ("六国代表共商流域水质监测", "Six countries discuss how to watch their water"),
    ("让数据在上下游之间流动起来", "Letting data flow between upstream and downstream"),
    ("从纸面到河面", "From paper to river"),
]
PLACES = [
    ("昆明", (), "Kunming", ("Kunming, China",), "Kunming"),
    ("老挝万象", ("万象",), "Vientiane, Lao PDR", ("Vientiane",), "Vientiane"),
    ("泰国曼谷", ("曼谷",), "Bangkok, Thailand", ("Bangkok",), "Bangkok"),
    (
        "广西南宁",
        ("南宁", "广西壮族自治区南宁市"),
        "Nanning, Guangxi",
        ("Nanning", "Nanning, Guangxi, China"),
        "Nanning",
    ),
]
NEWS = [
    (
        "中心赴老挝开展农村污水处理技术交流",
        [
            (
                "{day}，{centre}组织技术代表团赴老挝万象、琅勃拉邦两地，"
                "开展农村生活污水处理技术交流与现场调研。"
            ),
            (
                "代表团由中心副主任林峰率队，"
                "成员来自昆明理工大学和两家环保企业。在万象期间，"
                "代表团考察了塔銮湿地沿岸的三处分散式处理设施，"
                "并与老挝自然资源与环境部水资源司进行了座谈，双方就设备选型、"
                "运行维护和操作人员培训等问题交换了意见。"
            ),
            (
                "在琅勃拉邦，代表团走访了南康河沿岸的五个村庄，采集水样26份，"
                "发放调查问卷180份。初步结果显示，"
                "旱季氨氮超标是当地面临的主要问题。"
            ),
            "此次调研得到亚洲专项合作资金的支持。调研报告将于年底前完成。",
        ],
    ),
    (
        "流域水质监测培训班在南宁结业",
        [
            (
                "{day}，由{centre}与广西壮族自治区生态环境厅共同举办的流域水质"
                "监测培训班在南宁结业，来自五国的32名学员获得了结业证书。"
            ),
            (
                "培训为期十天，分为理论授课、实验室操作和野外采样三个部分，"
                "内容涵盖水样保存、藻类鉴定、数据质量控制等。"
                "学员还前往左江断面进行了现场演练。"
            ),
            "结业考核中，柬埔寨和越南学员组成的第三小组成绩最好。",
            "中心自2018年起已举办同类培训班九期，累计培训各国技术人员260余人。",
        ],
    ),
]
STAFF = ["张晓东", "胡敏", "白雪", "丁宁", "郑凯"]
