"""Their offices. Nothing is real but the names of known ministries."""

from __future__ import annotations

MOE = "Ministry of Environment"
MNRE = "Ministry of Natural Resources and Environment"
MONREC = "Ministry of Natural Resources and Environmental Conservation"
MEE = "Ministry of Ecology and Environment"


#: country, body, unit, post, English parts from the post to the body
POSTS = [
    ("kh", "环境部", "", "副国务秘书", ("Under-Secretary of State", MOE)),
    (
        "kh",
        "环境部",
        "自然保护区总局",
        "局长",
        ("Director General", "General Department of Natural Protected Areas", MOE),
    ),
    (
        "kh",
        "环境部",
        "固体废物管理司",
        "副司长",
        ("Deputy Director", "Department of Solid Waste Management", MOE),
    ),
    (
        "kh",
        "公共工程与运输部",
        "",
        "水运处处长",
        ("Chief of the Waterway Office", "Ministry of Public Works and Transport"),
    ),
    ("kh", "皇家农业大学", "", "讲师", ("Lecturer", "Royal University of Agriculture")),
    (
        "la",
        "自然资源与环境部",
        "环境司",
        "司长",
        ("Director General", "Department of Environment", MNRE),
    ),
    (
        "la",
        "自然资源与环境部",
        "自然资源与环境研究所",
        "副所长",
        ("Deputy Director General", "Natural Resources and Environment Research Institute", MNRE),
    ),
    (
        "la",
        "农林部",
        "林业司",
        "处长",
        ("Head of Division", "Department of Forestry", "Ministry of Agriculture and Forestry"),
    ),
    (
        "la",
        "琅勃拉邦省自然资源与环境厅",
        "",
        "厅长",
        ("Director", "Luang Prabang Provincial Department of Natural Resources and Environment"),
    ),
    (
        "mm",
        "自然资源与环境保护部",
        "环境保护司",
        "司长",
        ("Director General", "Environmental Conservation Department", MONREC),
    ),
    (
        "mm",
        "自然资源与环境保护部",
        "林业司",
        "副司长",
        ("Deputy Director General", "Forest Department", MONREC),
    ),
    (
        "mm",
        "仰光市发展委员会",
        "污染控制与清洁处",
        "助理工程师",
        (
            "Assistant Engineer",
            "Pollution Control and Cleansing Department",
            "Yangon City Development Committee",
        ),
    ),
    (
        "th",
        "自然资源与环境部",
        "环境质量促进厅",
        "厅长",
        ("Director-General", "Department of Environmental Quality Promotion", MNRE),
    ),
    (
        "th",
        "自然资源与环境部",
        "常务秘书办公室",
        "环境专家",
        ("Environmental Expert", "Office of the Permanent Secretary", MNRE),
    ),
    (
        "th",
        "国家水资源办公室",
        "",
        "副秘书长",
        ("Deputy Secretary General", "Office of the National Water Resources"),
    ),
    (
        "th",
        "孔敬大学",
        "工学院",
        "教授",
        ("Professor", "Faculty of Engineering", "Khon Kaen University"),
    ),
    (
        "vn",
        "自然资源与环境部",
        "环境污染控制局",
        "局长",
        ("Director General", "Pollution Control Department", MNRE),
    ),
    (
        "vn",
        "自然资源与环境部",
        "国际合作司",
        "副司长",
        ("Deputy Director General", "International Cooperation Department", MNRE),
    ),
    (
        "vn",
        "芹苴市自然资源与环境厅",
        "",
        "副厅长",
        ("Deputy Director", "Can Tho Department of Natural Resources and Environment"),
    ),
    ("vn", "水利大学", "", "副校长", ("Vice Rector", "Thuyloi University")),
    (
        "cn",
        "生态环境部",
        "国际合作司",
        "副司长",
        ("Deputy Director-General", "Department of International Cooperation", MEE),
    ),
    (
        "cn",
        "生态环境部",
        "流域生态环境监督管理局",
        "二级巡视员",
        ("Counsel", "River Basin Ecology and Environment Administration", MEE),
    ),
    (
        "cn",
        "云南省生态环境厅",
        "",
        "副厅长",
        ("Deputy Director-General", "Department of Ecology and Environment of Yunnan Province"),
    ),
    (
        "cn",
        "中国环境监测总站",
        "",
        "正高级工程师",
        ("Senior Engineer", "China National Environmental Monitoring Centre"),
    ),
    (
        "cn",
        "清华大学",
        "环境学院",
        "教授",
        ("Professor", "School of Environment", "Tsinghua University"),
    ),
    (
        "la",
        "自然资源与环境部",
        "环境司",
        "副司长、国家联络员",
        ("Deputy Director General and National Focal Point", "Department of Environment", MNRE),
    ),
    (
        "vn",
        "湄公河三角洲气候变化研究院",
        "",
        "院长、教授",
        ("Director and Professor", "Mekong Delta Institute of Climate Change"),
    ),
    (
        "",
        "联合国环境规划署",
        "",
        "项目官员",
        ("Programme Officer", "United Nations Environment Programme"),
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
        "亚洲开发银行",
        "东南亚局",
        "高级环境专家",
        ("Senior Environment Specialist", "Southeast Asia Department", "Asian Development Bank"),
    ),
    (
        "",
        "东盟生物多样性中心",
        "",
        "执行主任",
        ("Executive Director", "ASEAN Centre for Biodiversity"),
    ),
    (
        "",
        "世界自然基金会",
        "湄公河项目",
        "淡水主管",
        ("Freshwater Lead", "Mekong Programme", "World Wide Fund for Nature"),
    ),
    (
        "",
        "全球水伙伴",
        "东南亚分部",
        "协调员",
        ("Coordinator", "Southeast Asia Branch", "Global Water Partnership"),
    ),
]


BODIES = [
    ("la", "老挝国家湄公河委员会", "Lao National Mekong Committee"),
    ("th", "泰国国家水资源办公室", "Office of the National Water Resources of Thailand"),
    ("", "联合国开发计划署", "United Nations Development Programme"),
    ("kh", "柬埔寨环境部", "Ministry of Environment of Cambodia"),
    ("", "国际山地中心", "International Centre for Integrated Mountain Development"),
]
