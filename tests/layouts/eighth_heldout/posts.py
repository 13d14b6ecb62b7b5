"""Their offices. Nothing is real but the names of known ministries."""

from __future__ import annotations

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
        "水与土壤质量管理司",
        "司长",
        ("Director", "Department of Water and Soil Quality Management", "Ministry of Environment"),
    ),
    (
        "kh",
        "水资源与气象部",
        "",
        "国务次秘书",
        ("Under Secretary of State", "Ministry of Water Resources and Meteorology"),
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
        "水资源司",
        "副司长",
        (
            "Deputy Director General",
            "Department of Water Resources",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "la",
        "国立大学",
        "环境科学学院",
        "副院长",
        ("Deputy Dean", "Faculty of Environmental Sciences", "National University of Laos"),
    ),
    (
        "mm",
        "自然资源与环境保护部",
        "",
        "副部长",
        ("Deputy Minister", "Ministry of Natural Resources and Environmental Conservation"),
    ),
    (
        "mm",
        "自然资源与环境保护部",
        "环境保护司污染控制处",
        "处长",
        (
            "Director",
            "Pollution Control Division",
            "Environmental Conservation Department",
            "Ministry of Natural Resources and Environmental Conservation",
        ),
    ),
    (
        "mm",
        "农业、畜牧与灌溉部",
        "灌溉与水利管理司",
        "副司长",
        (
            "Deputy Director General",
            "Irrigation and Water Utilization Management Department",
            "Ministry of Agriculture, Livestock and Irrigation",
        ),
    ),
    (
        "th",
        "自然资源与环境部",
        "污染控制厅",
        "副厅长",
        (
            "Deputy Director-General",
            "Pollution Control Department",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "th",
        "自然资源与环境部",
        "水资源厅水质监测处",
        "高级环境官员",
        (
            "Environmentalist, Senior Professional Level",
            "Water Quality Monitoring Division",
            "Department of Water Resources",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "th",
        "清迈大学",
        "理学院",
        "副教授",
        ("Associate Professor", "Faculty of Science", "Chiang Mai University"),
    ),
    (
        "vn",
        "自然资源与环境部",
        "国际合作司",
        "司长",
        (
            "Director General",
            "International Cooperation Department",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "vn",
        "自然资源与环境部",
        "水资源管理局",
        "副局长",
        (
            "Deputy Director General",
            "Department of Water Resources Management",
            "Ministry of Natural Resources and Environment",
        ),
    ),
    (
        "vn",
        "湄公河委员会",
        "常设办公室",
        "主任",
        ("Director", "Standing Office", "National Mekong Committee"),
    ),
    (
        "cn",
        "生态环境部",
        "国际合作司",
        "司长",
        (
            "Director-General",
            "Department of International Cooperation",
            "Ministry of Ecology and Environment",
        ),
    ),
    (
        "cn",
        "生态环境部",
        "对外合作与交流中心",
        "副主任",
        (
            "Deputy Director",
            "Foreign Environmental Cooperation Center",
            "Ministry of Ecology and Environment",
        ),
    ),
    (
        "cn",
        "广西壮族自治区生态环境厅",
        "",
        "总工程师",
        (
            "Chief Engineer",
            "Department of Ecology and Environment of Guangxi Zhuang Autonomous Region",
        ),
    ),
    (
        "cn",
        "云南大学",
        "国际河流与生态安全研究院",
        "教授",
        ("Professor", "Institute of International Rivers and Eco-Security", "Yunnan University"),
    ),
    (
        "cn",
        "生态环境部环境规划院",
        "",
        "副总工程师",
        ("Deputy Chief Engineer", "Chinese Academy of Environmental Planning"),
    ),
    (
        "",
        "湄公河委员会秘书处",
        "环境管理司",
        "司长",
        ("Director", "Environmental Management Division", "Mekong River Commission Secretariat"),
    ),
    (
        "",
        "联合国开发计划署",
        "",
        "区域技术顾问",
        ("Regional Technical Advisor", "United Nations Development Programme"),
    ),
    (
        "",
        "世界自然保护联盟",
        "亚洲区域办公室",
        "水与湿地项目主管",
        (
            "Head of Water and Wetlands Programme",
            "Asia Regional Office",
            "International Union for Conservation of Nature",
        ),
    ),
    (
        "",
        "亚洲开发银行",
        "",
        "首席水资源专家",
        ("Principal Water Resources Specialist", "Asian Development Bank"),
    ),
    (
        "",
        "斯德哥尔摩环境研究所",
        "亚洲中心",
        "主任",
        ("Centre Director", "Asia Centre", "Stockholm Environment Institute"),
    ),
]


BODIES = [
    (
        "mm",
        "缅甸自然资源与环境保护部",
        "Ministry of Natural Resources and Environmental Conservation of Myanmar",
    ),
    ("la", "老挝自然资源与环境部", "Ministry of Natural Resources and Environment of Lao PDR"),
    ("", "湄公河委员会秘书处", "Mekong River Commission Secretariat"),
    ("vn", "越南自然资源与环境部", "Ministry of Natural Resources and Environment of Viet Nam"),
]
