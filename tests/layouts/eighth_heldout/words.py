"""What is said and told; nothing of it is real."""

from __future__ import annotations

#: a sentence of its own, or after "said that"
CLAUSES = [
    ("跨境河流的治理不能只靠一国之力", "no single country can look after a shared river alone"),
    (
        "全国已有42条重点支流纳入在线监测，去年水质优良断面比例达到87.3%",
        (
            "42 major tributaries are now monitored on line, and 87.3 per cent of "
            "their sections reached good quality last year"
        ),
    ),
    (
        "乡镇一级最缺的不是设备，而是会用设备的人",
        "what small towns lack most is not equipment but people who can run it",
    ),
    (
        "洪泛平原湿地是鱼类产卵和候鸟越冬的关键场所，需要严格保护",
        (
            "wetlands on the floodplain are vital for spawning fish and wintering "
            "birds and need strict protection"
        ),
    ),
    (
        "监测数据应当按月交换，并逐步统一采样和分析方法",
        (
            "monitoring data should be exchanged every month, with common methods of "
            "sampling and analysis"
        ),
    ),
    (
        "一次性塑料制品的减量目标已提前两年完成",
        "the target for cutting single-use plastics has been met two years early",
    ),
    (
        "农业面源污染治理要与农民增收结合起来",
        "action on farm run-off has to go together with better incomes for farmers",
    ),
    ("公众参与不能停留在问卷上", "public participation must not end with a questionnaire"),
    (
        "示范项目的设备采购已经完成，预计明年6月投入运行",
        (
            "equipment for the demonstration project has been purchased and will "
            "start operating in June next year"
        ),
    ),
    (
        "气候变化使旱季更长、雨季更猛",
        "climate change makes dry seasons longer and wet seasons more violent",
    ),
    (
        "可以为青年技术人员提供短期实习岗位",
        "short internships can be offered to young technicians",
    ),
    (
        "各国标准不一，可以先从方法比对做起",
        "standards differ widely, and a comparison of methods would be a good place to start",
    ),
    (
        "生态补偿是上下游合作的一把钥匙",
        "ecological compensation is one key to cooperation between upstream and downstream",
    ),
]


#: the same in a few words, as a heading over the speech
GISTS = [
    "共同的河流需要共同的治理",
    "监测网络越织越密",
    "设备要建，人才更要育",
    "守住洪泛平原湿地",
    "让数据按月流动起来",
    "减塑目标提前实现",
    "治污与增收两不误",
    "公众参与要落到实处",
    "示范项目明年投运",
    "适应气候变化刻不容缓",
    "为青年技术人员搭台",
    "从方法比对做起",
    "用好生态补偿这把钥匙",
]


FURTHER = [
    (
        "中方和湄公河委员会秘书处长期以来提供了有力的技术支持。",
        (
            "China and the Mekong River Commission Secretariat have given valuable "
            "technical support over the years."
        ),
    ),
    (
        "下一步，试点经验将推广到三个省的18个县。",
        (
            "As a next step, the experience of the pilots will be carried to 18 "
            "districts in three provinces."
        ),
    ),
    ("同时要看到，资金缺口依然较大。", "At the same time, the funding gap remains large."),
    (
        "以洞里萨湖流域为例，近五年总氮浓度下降了9.4%。",
        (
            "In the Tonle Sap basin, for example, total nitrogen has fallen by 9.4 "
            "per cent within five years."
        ),
    ),
    (
        "这一要求已写入《国家水环境行动计划（2021—2030年）》。",
        "This requirement is part of the National Water Environment Action Plan (2021–2030).",
    ),
    (
        "建议成立专家组，每年召开两次技术会议。",
        "An expert group that meets twice a year would help.",
    ),
    ("有关数据均可在网上查询。", "All data can be consulted on the internet."),
    (
        "泰国自然资源与环境部此前开展的微塑料调查很有参考价值。",
        (
            "The survey of microplastics by the Ministry of Natural Resources and "
            "Environment of Thailand is a useful reference."
        ),
    ),
    ("好的想法要尽快变成具体项目。", "Good ideas should soon become concrete projects."),
    ("这需要稳定的经费和专职队伍。", "This calls for steady funding and a dedicated team."),
]


CLOSING = [
    (
        "与会代表一致同意启动水质监测方法比对工作，并商定明年第二季度在万象召开下一次会议。",
        (
            "Participants agreed to start a comparison of water quality monitoring "
            "methods and to hold the next meeting in Vientiane in the second quarter "
            "of next year."
        ),
    ),
    (
        "会议期间，代表们实地考察了滇池湖滨湿地和一座再生水厂。",
        (
            "During the meeting, participants visited a lakeside wetland and a water "
            "reclamation plant."
        ),
    ),
    (
        "来自六国环境和水利主管部门、国际组织和高校的70余名代表参加了会议。",
        (
            "Over 70 representatives of environment and water authorities of the six "
            "countries, international organizations and universities attended."
        ),
    ),
    (
        "会议材料将汇编成册，印送各国参考。",
        "The papers of the meeting will be compiled and sent to all countries for reference.",
    ),
]


MEETINGS = [
    (
        "{y}年跨境河流水环境管理研讨会",
        "{y} Workshop on Water Environment Management of Transboundary Rivers",
    ),
    ("第五届区域河流生态保护圆桌会", "Fifth Regional Roundtable on River Ecology"),
    (
        "流域水质监测国家联络员第三次会议",
        "Third Meeting of National Focal Points on Water Quality Monitoring",
    ),
    ("绿色基础设施经验交流会", "Experience Sharing Meeting on Green Infrastructure"),
    ("第二届流域城市水环境对话", "Second Dialogue on Urban Waters in the Basin"),
]


SLOGANS = [
    ("同护一江水　共享一份数据", "One river, one set of data"),
    ("从上游到下游的对话", "A conversation from upstream to downstream"),
    ("让监测站说同一种语言", "Making monitoring stations speak one language"),
]


PLACES = [
    ("云南昆明", ("昆明",), "Kunming, China", ("Kunming",), "Kunming"),
    ("柬埔寨金边", ("金边",), "Phnom Penh, Cambodia", ("Phnom Penh",), "Phnom Penh"),
    ("泰国清迈", ("清迈",), "Chiang Mai, Thailand", ("Chiang Mai",), "Chiang Mai"),
    ("越南河内", ("河内",), "Ha Noi, Viet Nam", ("Ha Noi",), "Ha Noi"),
]


#: Of projects, where nobody speaks: headline, lead, parts under heads.
NEWS = [
    (
        "跨境流域微塑料调查项目取得阶段性进展",
        "{day}，{centre}跨境流域微塑料调查项目组完成第二轮野外采样，项目取得阶段性进展。",
        [
            (
                "一、总体情况",
                [
                    (
                        "项目自去年9月启动，由{centre}与云南大学共同承担，"
                        "柬埔寨环境部和老挝自然资源与环境部为协作单位。项目负责人、"
                        "云南大学国际河流与生态安全研究院教授温丽华带领12名队员，"
                        "在干流布设采样断面28个。"
                    )
                ],
            ),
            (
                "二、主要成果",
                [
                    (
                        "两轮采样共获得水样336份、沉积物样品112份。初步分析显示，"
                        "丰水期微塑料丰度约为枯水期的1.8倍，纤维类占比最高。"
                    ),
                    "项目组编写的采样技术手册中英文版已印发五国使用。",
                ],
            ),
            (
                "三、下一步安排",
                [
                    (
                        "项目组将于今年底前完成样品分析，明年3月召开成果交流会。"
                        "老挝万象和柬埔寨上丁两处示范站同步开展设备调试。"
                    )
                ],
            ),
        ],
    ),
    (
        "农村饮用水安全示范工程通过验收",
        "{day}，由{centre}组织实施的农村饮用水安全示范工程在越南安江省通过验收。",
        [
            (
                "一、工程概况",
                [
                    "工程于2020年开工，建成集中供水点6处、水质自动监测站2座，惠及居民约5200人。",
                    (
                        "验收组由湄公河委员会秘书处环境管理司司长Ingrid Sørensen任组长，"
                        "越南自然资源与环境部水资源管理局派员参加。"
                    ),
                ],
            ),
            (
                "二、验收意见",
                [
                    (
                        "验收组查阅了工程档案，抽检了全部供水点的水质，认为工程符合设计要求，"
                        "运行管理制度健全，一致同意通过验收。"
                    )
                ],
            ),
            (
                "三、后续工作",
                [
                    (
                        "工程已移交当地供水公司管理，项目单位将继续提供一年的技术服务，"
                        "并为当地培训水质检测人员20名。"
                    )
                ],
            ),
        ],
    ),
]
