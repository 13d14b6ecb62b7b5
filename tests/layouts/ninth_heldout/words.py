"""What is said and told; nothing of it is real."""

from __future__ import annotations

#: after 表示， or "said that"
CLAIMS = [
    (
        "上游放水和下游取水的信息应当提前通报",
        "information on releases upstream and intakes downstream should be given in advance",
    ),
    (
        "本国已建成17座自动监测站，年内还将增加5座",
        "17 automatic stations have been built and five more will follow within the year",
    ),
    (
        "固体废物入河问题在雨季尤为突出",
        "solid waste entering the river is a serious problem in the rainy season",
    ),
    (
        "地方政府是环境政策能否落地的关键",
        "local governments decide whether an environmental policy works on the ground",
    ),
    (
        "渔民的经验值得写进保护区管理计划",
        "the experience of fishers deserves a place in the management plans of protected areas",
    ),
    ("红树林恢复面积已达3200公顷", "3,200 hectares of mangrove have been restored"),
    ("实验室间的比对结果仍有较大差距", "results still differ considerably between laboratories"),
    (
        "工业园区污水应当先处理后排放",
        "waste water of industrial parks has to be treated before it is discharged",
    ),
    (
        "本国新修订的环境保护法已于去年生效",
        "the revised law on environmental protection came into force last year",
    ),
    (
        "绿色融资对中小企业来说门槛依然偏高",
        "green finance remains hard to reach for small enterprises",
    ),
    (
        "卫星遥感可以弥补山区监测站点的不足",
        "satellite images can make up for the lack of stations in the mountains",
    ),
    (
        "边境口岸的废塑料转运需要联合执法",
        "joint enforcement is needed where plastic waste crosses the border",
    ),
    (
        "水电站应当为鱼类洄游留出通道",
        "hydropower stations should leave a passage for migrating fish",
    ),
    ("环境教育要从小学课堂开始", "environmental education should begin in primary schools"),
    (
        "空气质量预报系统将向邻国开放",
        "the air quality forecasting system will be opened to neighbouring countries",
    ),
    (
        "沙洲采砂已对河岸稳定造成影响",
        "sand mining on the bars has begun to affect the stability of the banks",
    ),
    ("专家交流比设备援助更为持久", "exchanges of experts last longer than gifts of equipment"),
    ("应对干旱需要更灵活的水量调度", "drought calls for a more flexible allocation of water"),
    (
        "稻田退水中的氮磷是湖泊富营养化的主要来源",
        "nitrogen and phosphorus from rice fields are the main cause of eutrophication in lakes",
    ),
    (
        "妇女在社区垃圾分类中发挥了骨干作用",
        "women are the backbone of waste sorting in the communities",
    ),
    (
        "环境影响评价的公示期应当适当延长",
        "the period of disclosure in environmental impact assessment should be extended",
    ),
    (
        "联合科考为制定管理目标提供了依据",
        "the joint survey provided a basis for setting management targets",
    ),
    (
        "城市黑臭水体治理的经验可以相互借鉴",
        "experience in cleaning up foul urban waters can be shared",
    ),
    (
        "生物多样性保护区网络已覆盖国土面积的三成",
        "the network of protected areas covers three tenths of the territory",
    ),
    (
        "项目选点要优先考虑贫困村寨",
        "poor villages should come first when project sites are chosen",
    ),
    (
        "应急预案要在每年汛期前演练一次",
        "contingency plans should be rehearsed every year before the flood season",
    ),
    ("碳市场建设离不开可靠的核算数据", "a carbon market cannot do without reliable accounts"),
    ("湿地公园的门票收入已反哺巡护工作", "revenue from wetland parks now pays for patrols"),
    (
        "在线培训课程应当配上六国字幕",
        "online courses should be given subtitles in the six languages",
    ),
    (
        "旅游旺季的水上垃圾清运能力明显不足",
        "there is not enough capacity to collect floating waste in the tourist season",
    ),
    ("地下水超采问题不容忽视", "overuse of groundwater must not be overlooked"),
    (
        "环保企业可以成为政府间合作的补充",
        "environmental companies can complement cooperation between governments",
    ),
]


FURTHER = [
    ("第一批名录已收入126种鱼类。", "The first inventory lists 126 species of fish."),
    ("这项工作由三个部委共同承担。", "Three ministries share this task."),
    (
        "过去两年共培训基层人员410人次。",
        "Over the past two years, 410 field workers have been trained.",
    ),
    ("希望各方尽快确定联络人。", "All sides are asked to name their contact persons soon."),
    (
        "试点村的垃圾收集率从35%提高到78%。",
        "In the pilot villages, collection of waste rose from 35 to 78 per cent.",
    ),
    (
        "有关技术规范将于下半年公开征求意见。",
        "The technical code will be opened for comments in the second half of the year.",
    ),
    (
        "资金可由双边渠道和国际基金共同解决。",
        "Funding could come from bilateral sources and international funds.",
    ),
    ("如果等到鱼群消失再行动，就太晚了。", "It will be too late to act once the fish have gone."),
    ("不少设备因缺少备件而停用。", "Many instruments stand idle for want of spare parts."),
    (
        "邻国的做法给了我们很大启发。",
        "The practice of neighbouring countries has been a great inspiration.",
    ),
    (
        "相关报告以英文和本国文字出版。",
        "The report has been published in English and in the national language.",
    ),
    ("下一轮采样安排在11月进行。", "The next round of sampling is planned for November."),
    (
        "社区代表参与了全部四次听证会。",
        "Community representatives took part in all four hearings.",
    ),
    ("目前最紧迫的是统一数据格式。", "The most urgent matter is a common format for data."),
    (
        "水质达标的河段比五年前多了四成。",
        "Two fifths more river sections meet the standard than five years ago.",
    ),
    (
        "这一做法成本低、见效快，适合推广。",
        "The method is cheap and quick and suits other places as well.",
    ),
    ("法规有了，执行还要靠人。", "The rules exist, but people have to carry them out."),
    ("青年志愿者已成立14支河流巡护队。", "Young volunteers have formed 14 river patrols."),
    (
        "建议把交流机制固定下来，每半年一次。",
        "The exchange should be made regular, once every half year.",
    ),
    ("相关费用已列入明年预算。", "The cost has been included in the budget of next year."),
    (
        "科研单位要多做看得懂、用得上的成果。",
        "Research institutes should produce results that can be understood and used.",
    ),
    (
        "对跨界污染事件，24小时内必须通报。",
        "Cross-border incidents must be reported within 24 hours.",
    ),
    (
        "小流域治理见效后，村民主动退耕还湿。",
        (
            "Once the small catchments recovered, villagers gave fields back to the "
            "wetland of their own accord."
        ),
    ),
    ("数据不公开，信任就无从谈起。", "Without open data there can be no trust."),
    (
        "手机应用上线半年，收到举报2300余条。",
        "A mobile application received more than 2,300 reports in half a year.",
    ),
    ("旱季的低流量让稀释能力大大下降。", "Low flow in the dry season leaves little dilution."),
    (
        "两国联合巡查已开展六次。",
        "Six joint inspections have been carried out by the two countries.",
    ),
    (
        "期待把这些建议写入明年的工作计划。",
        "It is hoped that these suggestions will enter the work plan of next year.",
    ),
    (
        "示范厂每天处理污水1.2万吨。",
        "The demonstration plant treats 12,000 tonnes of waste water a day.",
    ),
    ("监测人员流动过快，队伍不稳。", "Monitoring staff change too often."),
    ("大坝建设方也应当坐到谈判桌前来。", "The builders of dams should sit at the table as well."),
    ("民间组织的力量还没有充分发挥。", "The strength of civil society has not been fully used."),
]


#: nobody takes the first ones for the last speaker's words
CLOSING = [
    (
        "会议商定，明年轮值主办方为老挝，具体日期由秘书处协调。",
        (
            "It was agreed that Lao PDR would host the meeting next year and that "
            "the secretariat would propose the dates."
        ),
    ),
    (
        "与会各方一致通过了下一年度工作要点。",
        "All parties adopted the main lines of work for the coming year.",
    ),
    (
        "会前，代表们参观了当地的垃圾分拣中心和水质自动站。",
        (
            "Before the meeting, delegates visited a waste sorting centre and an "
            "automatic station nearby."
        ),
    ),
    (
        "参会人员来自六国政府、四个国际组织和九所高校。",
        (
            "Participants came from the governments of six countries, four "
            "international organizations and nine universities."
        ),
    ),
    (
        "本次会议的发言材料将于月底前上网公布。",
        "The presentations of the meeting will be put on line by the end of the month.",
    ),
    (
        "会议期间还举办了流域摄影展。",
        "A photo exhibition about the basin was held alongside the meeting.",
    ),
]


MEETINGS = [
    (
        "{y}年流域固体废物管理经验交流会",
        "{y} Exchange Meeting on Solid Waste Management in River Basins",
    ),
    ("第三届次区域水生态保护论坛", "Third Subregional Forum on Aquatic Ecosystem Protection"),
    (
        "跨界水污染应急联络机制第二次会议",
        "Second Meeting of the Liaison Mechanism for Transboundary Pollution Emergencies",
    ),
    ("绿色城镇政策对话会", "Policy Dialogue on Green Towns"),
    (
        "{y}年环境影响评价管理研讨班",
        "{y} Seminar on the Management of Environmental Impact Assessment",
    ),
    (
        "第七次环境合作联合工作组会议",
        "Seventh Meeting of the Joint Working Group on Environmental Cooperation",
    ),
]


SLOGANS = [
    ("携手管好同一条河的垃圾", "Tackling waste along one river"),
    ("把监测数据变成共同行动", "From monitoring data to common action"),
    ("绿色小城镇里的大文章", "Small towns, big steps for the environment"),
    ("六国代表为流域生态把脉", "Six countries take the pulse of the basin"),
    ("风险早通报 应急早联手", "Early warning, early action"),
]


PLACES = [
    ("老挝万象", ("万象",), "Vientiane, Lao PDR", ("Vientiane",)),
    ("广西南宁", ("南宁",), "Nanning, China", ("Nanning",)),
    ("柬埔寨暹粒", ("暹粒",), "Siem Reap, Cambodia", ("Siem Reap",)),
    ("泰国曼谷", ("曼谷",), "Bangkok, Thailand", ("Bangkok",)),
    ("缅甸内比都", ("内比都",), "Nay Pyi Taw, Myanmar", ("Nay Pyi Taw",)),
    ("云南西双版纳", ("西双版纳",), "Xishuangbanna, China", ("Xishuangbanna",)),
]


#: Of a training: course, who teaches it.
COURSES = [
    ("固体废物分类与收集", "清华大学环境学院教授", "罗文彬"),
    ("水质自动监测运行维护", "中国环境监测总站正高级工程师", "江岚"),
    ("环境应急处置案例", "广西壮族自治区生态环境厅处长", "易凡"),
    ("湿地修复技术", "泰国孔敬大学工学院教授", "Nattaya Kongsuwan"),
    ("环境法规比较", "越南水利大学副校长", "Phan Quoc Dat"),
    ("遥感与地理信息应用", "云南大学研究员", "冉静怡"),
]
