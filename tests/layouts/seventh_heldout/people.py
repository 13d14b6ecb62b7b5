"""Who is told of, and the offices. Nothing is real but the names of known ministries."""

from __future__ import annotations

CENTRES = (
    ("湄公流域环境合作中心", "Mekong Basin Environmental Cooperation Center", "MBECC"),
    ("东南亚河流生态合作中心", "Southeast Asia River Ecology Cooperation Center", "SEARECC"),
    ("澜沧江-湄公河环境合作中心", "Lancang-Mekong Environmental Cooperation Center", "LMEC"),
)

#: country, as a Chinese paper prints it, as an English one prints it, woman
PEOPLE = {
    "cn": [
        ("高志远", "GAO Zhiyuan", 0),
        ("欧阳慧", "OUYANG Hui", 1),
        ("卢晓梅", "Lu Xiaomei", 1),
        ("蒋一鸣", "Jiang Yiming", 0),
        ("田野", "TIAN Ye", 0),
        ("段丽娜", "Duan Lina", 1),
        ("林峰", "LIN Feng", 0),
        ("宋佳", "SONG Jia", 1),
        ("万里", "Wan Li", 0),
    ],
    "kh": [
        ("Chhay Sovann", "Chhay Sovann", 0),
        ("Meas Sreyneang", "MEAS Sreyneang", 1),
        ("Tep Borin", "Tep Borin", 0),
        ("Nhem Chanthou", "NHEM Chanthou", 1),
        ("占·索万", "Chan Sovann", 0),
    ],
    "la": [
        ("Sengdao Phommachack", "Sengdao Phommachack", 0),
        ("Manivone Luangrath", "Manivone Luangrath", 1),
        ("Bounthavy Xaysana", "Bounthavy XAYSANA", 0),
        ("维莱·銮拉", "Vilay Luangrath", 1),
    ],
    "mm": [
        ("Zin Mar Htwe", "Zin Mar Htwe", 1),
        ("Ko Ko Naing", "U Ko Ko Naing", 0),
        ("Ei Phyu", "Daw Ei Phyu", 1),
        ("吴梭温", "U Soe Win", 0),
        ("Nyi Nyi Kyaw Thet", "Nyi Nyi Kyaw Thet", 0),
    ],
    "th": [
        ("Anchalee Rattanaporn", "Anchalee Rattanaporn", 1),
        ("Pongsak Nimmanee", "Pongsak NIMMANEE", 0),
        ("Surasit Boonmee", "Surasit Boonmee", 0),
        ("素拉西·文米", "Surasit Boonmee", 0),
    ],
    "vn": [
        ("Dang Thi Lan Anh", "Dang Thi Lan Anh", 1),
        ("Bui Quoc Khanh", "Bui Quoc Khanh", 0),
        ("Đỗ Hữu Phước", "Đỗ Hữu Phước", 0),
        ("裴国庆", "Bui Quoc Khanh", 0),
        ("Trinh Xuan Son", "TRINH Xuan Son", 0),
    ],
    "": [
        ("Anoulak Kittikhoun-Meyer", "Anoulak Kittikhoun-Meyer", 0),
        ("Birgit Lindqvist", "Birgit Lindqvist", 1),
        ("James O’Connor", "James O’Connor", 0),
        ("Maria del Carmen Reyes", "Maria del Carmen Reyes", 1),
        ("Rajiv Menon", "Rajiv Menon", 0),
    ],
}

#: country, body (zh), rest (zh), post (zh), English parts from the post to the body
POSTS = [
    ("kh", "环境部", "", "国务秘书", ("Secretary of State", "Ministry of Environment")),
    (
        "kh",
        "环境部",
        "环境保护总局",
        "副局长",
        (
            "Deputy Director General",
            "General Directorate of Environmental Protection",
            "Ministry of Environment",
        ),
    ),
    (
        "kh",
        "环境部",
        "自然保护区总局湿地与沿海保护司",
        "司长",
        (
            "Director",
            "Department of Wetlands and Coastal Zones",
            "General Department of Natural Protected Areas",
            "Ministry of Environment",
        ),
    ),
    (
        "kh",
        "水资源与气象部",
        "水文司",
        "副司长",
        (
            "Deputy Director",
            "Department of Hydrology",
            "Ministry of Water Resources and Meteorology",
        ),
    ),
    (
        "la",
        "自然资源与环境部",
        "",
        "副部长",
        ("Vice Minister", "Ministry of Natural Resources and Environment"),
    ),
    (
        "la",
        "自然资源与环境部",
        "环境司",
        "司长",
        (
            "Director General",
            "Department of Environment",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "la",
        "农林部",
        "林业司生物多样性处",
        "处长",
        (
            "Head",
            "Biodiversity Division",
            "Department of Forestry",
            "Ministry of Agriculture and Forestry",
        ),
    ),
    (
        "mm",
        "自然资源与环境保护部",
        "",
        "常务秘书",
        ("Permanent Secretary", "Ministry of Natural Resources and Environmental Conservation"),
    ),
    (
        "mm",
        "自然资源与环境保护部",
        "环境保护司",
        "副司长",
        (
            "Deputy Director General",
            "Environmental Conservation Department",
            "Ministry of Natural Resources and Environmental Conservation",
        ),
    ),
    (
        "mm",
        "仰光大学",
        "环境研究系",
        "教授",
        ("Professor", "Department of Environmental Studies", "University of Yangon"),
    ),
    (
        "th",
        "自然资源与环境部",
        "污染控制厅",
        "厅长",
        (
            "Director-General",
            "Pollution Control Department",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "th",
        "自然资源与环境部",
        "常务秘书办公室外事处",
        "政策与规划分析师",
        (
            "Policy and Plan Analyst",
            "Division of Foreign Affairs",
            "Office of the Permanent Secretary",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "th",
        "国家水资源办公室",
        "",
        "副秘书长",
        ("Deputy Secretary-General", "Office of the National Water Resources"),
    ),
    (
        "th",
        "朱拉隆功大学",
        "环境研究所",
        "所长",
        ("Director", "Environmental Research Institute", "Chulalongkorn University"),
    ),
    (
        "vn",
        "自然资源与环境部",
        "国际合作司",
        "副司长",
        (
            "Deputy Director General",
            "International Cooperation Department",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "vn",
        "自然资源与环境部",
        "环境污染控制局",
        "局长",
        (
            "Director General",
            "Pollution Control Department",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "vn",
        "芹苴大学",
        "环境与自然资源学院",
        "副院长",
        ("Vice Dean", "College of Environment and Natural Resources", "Can Tho University"),
    ),
    (
        "cn",
        "生态环境部",
        "国际合作司",
        "副司长",
        (
            "Deputy Director-General",
            "Department of International Cooperation",
            "Ministry of Ecology and Environment",
        ),
    ),
    (
        "cn",
        "生态环境部",
        "国际合作司亚非拉处",
        "二级调研员",
        (
            "Counsel",
            "Division of Asian, African and Latin American Affairs",
            "Department of International Cooperation",
            "Ministry of Ecology and Environment",
        ),
    ),
    (
        "cn",
        "云南省生态环境厅",
        "",
        "党组成员、副厅长",
        ("Deputy Director-General", "Department of Ecology and Environment of Yunnan Province"),
    ),
    (
        "cn",
        "中国环境科学研究院",
        "",
        "研究员",
        ("Research Fellow", "Chinese Research Academy of Environmental Sciences"),
    ),
    (
        "cn",
        "昆明理工大学",
        "环境科学与工程学院",
        "教授",
        (
            "Professor",
            "Faculty of Environmental Science and Engineering",
            "Kunming University of Science and Technology",
        ),
    ),
    (
        "",
        "湄公河委员会秘书处",
        "",
        "首席执行官",
        ("Chief Executive Officer", "Mekong River Commission Secretariat"),
    ),
    (
        "",
        "联合国环境规划署",
        "亚太区域办公室",
        "项目官员",
        (
            "Programme Officer",
            "Regional Office for Asia and the Pacific",
            "United Nations Environment Programme",
        ),
    ),
    (
        "",
        "亚洲开发银行",
        "",
        "高级环境专家",
        ("Senior Environment Specialist", "Asian Development Bank"),
    ),
    ("", "东盟秘书处", "环境处", "处长", ("Head", "Environment Division", "ASEAN Secretariat")),
    (
        "",
        "世界自然基金会",
        "",
        "大湄公河项目主管",
        ("Greater Mekong Programme Lead", "World Wide Fund for Nature"),
    ),
]
BODIES = [
    (
        "mm",
        "缅甸自然资源与环境保护部",
        "Ministry of Natural Resources and Environmental Conservation of Myanmar",
    ),
    ("vn", "越南自然资源与环境部", "Ministry of Natural Resources and Environment of Viet Nam"),
    ("", "湄公河委员会秘书处", "Mekong River Commission Secretariat"),
    ("th", "泰国国家水资源办公室", "Office of the National Water Resources of Thailand"),
]

#: after "said that"; the first letter is capital where the sentence stands alone
