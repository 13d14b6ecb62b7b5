"""The words of which offices, bodies and family names are made. To recognise, never to rewrite."""

from __future__ import annotations

import re
from functools import lru_cache

from ..regexes import regex
from . import occupations

#: What may stand before a post: deputy, former, acting, chief, senior …
_BEFORE_POST = (
    "副|原|前|代理|代|首席|高级|正高级|教授级|常务|名誉|助理|执行|第一|特别|特命|全权|一级|二级|三级|"
    "驻华|国家|项目|联邦|时任|候任|常驻|总|技术|环境|政策|国际合作|联合"
)
_POST = (
    "[部司局处厅署所院科室股校会行组团队馆社站省州市县区镇乡村班段舰艇关庭警营连旅排哨舱]长|总?指挥官|司令[员官]?|参谋长|检察长|政委|武官|[审裁]判官|(?:调度|值班|轮机|车间|护士|助产士|列车|客运)长|大臣|次官|总干事|干事长|督察|总师|规划师|"
    "参事|(?:技术|管理|监测|分析|评估|观察|审核|统计|规划|调查)员|(?:设计|经济|农艺|会计|审计|律)师|企业家|翻译|"
    "导师|合伙人|府尹|府长|特使|公使|代办|(?![的了是和与在个名位着过为])[\u4e00-\u9fff][^器感五上长做为当百文达高]官|[法警军]官|"
    "(?:教务|学务|总务|财务|事务|政务|法务|业务|港务|航务|船务|林务)长|[林港航商税关]务官|(?:预[报警]|调[度解]|驾驶|引[航水]|通[讯信]|报[务关]|记录|统计|会计|裁判|教练|稽查|执法|渔政|试验|实验|绘图|制图|勘[测探]|潜水|"
    "消防|话务|接线|理货|操作|网格|邮递|投递|乘务|业务|销售|仓管|档案|程序|防疫|育种|繁育|译制|口译|翻译)员|"
    "(?:(?![的了是和与在个名位着过为])[\u4e00-\u9fff]){2}(?<![人动全满裁减复超官成会议党团委演名位等各定专组增工店学科职雇队馆船海])员|"
    "[技巡护管监检观讲宣信协评测采化质安放林水保推服飞情督辅指教救养饲收派驻][\u4e00-\u9fff]{1,2}员|"
    "(?:气象|水文|景观|建筑|建造|测绘|监理|园林|园艺|咨询|培训|评估|能源|评价|核查|审核|精算|策划|"
    "摄影|药|技|营养|系统|数据|产品|设备|育种|栽培|植保|养殖|烘焙|制茶|评茶|调香|染织|织造|修复|造纸|造船)师|"
    "(?<=[心局所院站司处社厂场])[\u4e00-\u9fff]{2}师|(?<=总)[\u4e00-\u9fff]{2}师|"
    "理事|议员|创办人|"
    "成员|[台园场矿厂船店港]长|馆员|助教|博士后|研究生|[硕博]士(?:研究)?生|大学生|本科生|实习生|毕业生|学生(?!会|处)|创始人|发起人|志愿者|主任|秘书长|国务秘书|常务秘书|次长|秘书|书记|"
    "代表|专家|学者|官员|顾问|教授|研究员|(?:工程|规划|设计|分析|会计|经济|建筑|架构|地质|水文|农艺|园艺|咨询|培训|摄影|营养|药剂?|兽医|检测|评估|测绘|统计|畜牧|心理|律|讲|医)师|[河湖林]长|科学家|[^部委署局司厅处院所室会心站的]{2}学家|助理|总监|"
    "经理|总裁|主席|理事长|董事长|会长|大使|参赞|总领事|领事|协调员|联络员|负责人|执行官|巡视员|"
    "调研员|学员|科员|办事员|职员|雇员|队员|督导|(?:中|小|高中|初中)?学生|委员|干事|发言人|主管|专员|督学|讲师|院士|总理|主编|编审|译审|分析师|监事|董事|行长|校长|"
    "总编辑?|撰稿人|制片人|策划人|出品人|召集人|传承人|守护人|承包人|协调人|(?:经营|创业|从业|研究|组织|倡导|管理|讲述|实践|运营|创作|守望|拾荒|爱好)者|[青老中]年教师|(?:批发|零售|进口|出口|经销|木材|药材|水果|蔬菜|茶叶|粮食|鱼[露干]|海鲜|水产|橡胶|香料)商(?![会业量务定谈讨议品场贸标店铺户行])|种植户|养殖户|农户|牧户|渔户|[农渔牧村居]民|"
    "[茶果蔗菜胶稻粮棉花药桑烟蜂渔]农|导演|编导|作家|诗人|画家|(?:摄影|工艺|厨|医|律|[学村民]教)师|医生|护士|助产士|[店业厂坊摊园馆船矿场庄窑]主|工匠|艺术家|"
    "(?<=[局厅部委处科站心])干部|职工|技工|技师|师傅|[村居]民小组长|[乡镇]长|"
    "硕士生|本科生|大学生|[护巡养管检]\\w员|(?<=[学校院系部心站所班物文语科理史治乐术级园])教师|教员|讲解员|博主|村医|"
    "(?:船|[电焊钳瓦木漆矿]|泥瓦|测量|测绘|割胶|清洁|保洁|养护|护林|护路|环卫|钢筋|混凝土|架线|维修|检修|修理|操作|装卸|搬运|"
    "纺织|缝纫|捕捞|采茶|管道|管护|巡线|挖掘|炊事|安装|钻探|勘探)工(?![程作业厂艺人会资具地期商时匠序种友])|(?<=[版报台网社刊道》])(?<!本.)(?:特约|首席|高级|摄影|摄像|文字|新闻|专题|外派|驻[\u4e00-\u9fff]{1,3})?(?:编辑|记者|评论员|通讯员|专栏作者)"
)
HAN_POST = regex(rf"(?:{_BEFORE_POST})*(?:{_POST}|{occupations.HAN})(?:的特别代表|特别代表)?$")

#: A longer word that begins with the last letter of what looks like a post: `农业部|长江流域…`.
_LONGER_WORD = regex(
    "长(?:江(?:流|中|上|下|口|干|经|水|委|三|大|生|保|渔|航|源|沿|以|支|入|全|禁|引|两)|三角|白山|株潭|"
    "沙(?:市|县|办|分|湾|国|高|经|海)|春(?:市|分|办|大|新)|治市|安(?:大|街|区)|城(?:站|公|饭|研)|期|效|远|途|廊)|"
    # `参与保护工|作坊`, `畜牧兽医|局`, `林业司机|构处`, `财务会计|处`
    "工[作程业厂艺会资具地期商时序种学]|医[院站局司处部科学药卫检服行总务]|机[构关场制械电会器]|计[系学处科部室]"
)


#: With which a longer post ends: `副秘书|长`, `植物园主|任`, `夜间作业主|管`.
LAST_OF_POST = ("长", "员", "师", "官", "任", "管")

#: No post is longer, nor looks further back.
_LONGEST_POST = 24


def ends_post(text: str, at: int) -> bool:
    """Whether a post ends at this place of a text, and no longer word goes on there."""
    if not stands_before(text, at) or _LONGER_WORD.match(text, at - 1):
        return False
    # `技术官|员`, `副秘书|长`
    return text[at : at + 1] not in LAST_OF_POST or not stands_before(text, at + 1)


def stands_before(text: str, at: int) -> bool:
    """Whether what stands before this place of a text ends like a post."""
    return _is_post_at_end(text[max(0, at - _LONGEST_POST) : at])


@lru_cache(maxsize=1 << 15)
def _is_post_at_end(words: str) -> bool:
    """Remembered, for every room asks it at every place of the same lines."""
    return bool(HAN_POST.search(words))


_HAN_SHAPES = (
    ("secretariat", "秘书[处组]"),
    ("centre", "中心"),
    ("committee", "委员会|理事会|联合会|常委会"),
    ("institute", "研究院|研究所|科学院|大学|学院|党校|[院所]"),
    ("company", "有限公司|公司|集团"),
    (
        "civil",
        "联盟|协会|学会|研究会|基金会|促进会|红十字会|红新月会|商会|公会|总工会|妇联|残联|网络|"
        "通讯社|新闻社|报社|杂志社|出版社|电视台",
    ),
    ("international", "组织|银行|规划署|开发署|计划署"),
    ("provincial", "人民政府|省政府|市政府|[省市州]生态环境厅"),
    (
        "agency",
        "大使馆|总领事馆|总领馆|使馆|代表处|海关(?!总?[署局司厅部]|组织|学院|学会|协会)|总署|署|国家局|管理局",
    ),
    # 司机 and the like are no unit
    ("department", "办公室|办公厅|总局|[局厅]|司(?![机令仪])|党组|党委"),
    ("division", "[处科室站]"),
    ("ministry", "部"),
)
#: A letter that ends a unit's name goes on in these words: 部门, 局势, 处理, 所有, 院士.
_GOES_ON = "(?![门长署队分员势理置有谓属士落下司际期])"
HAN_UNIT = regex(
    "[^，。；：、/！？]{1,30}?(?:"
    + "|".join(f"(?P<{kind}_{number}>{end})" for number, (kind, end) in enumerate(_HAN_SHAPES))
    + f"){_GOES_ON}"
)
#: Several units, one in the other.
HAN_UNITS = regex(
    "(?:[^，。；：、/！？\\s]{1,30}?(?:" + "|".join(end for _, end in _HAN_SHAPES) + "))+"
)
HAN_BODY_END = regex("(?:" + "|".join(end for _, end in _HAN_SHAPES) + ")$")

#: Bodies of many countries that everybody calls by these names.
INTERNATIONAL = regex(
    r"世界银行|世界(?:气象|贸易|海关|旅游|动物卫生|知识产权)组织|国际(?:劳工|海事|移民|民航|标准化|水文)组织|亚洲开发银行|亚投行|国际货币基金组织|全球环境基金|绿色气候基金|联合国|欧盟|欧洲联盟|东盟|"
    r"东南亚国家联盟|上海合作组织|世界卫生组织|粮农组织|世界自然基金会|世界自然保护联盟|湄公河委员会|"
    r"教科文组织|红十字会与红新月会国际联合会|红十字国际委员会|"
    r"(?:国际|世界|亚洲|欧洲)(?!(?:非政府|社会|民间|公益|环保|有关|相关|合作|金融|多边|区域|学术)组织)[一-鿿]{2,6}组织(?![者成的])|"
    r"(?:The\s+)?(?:World Bank|Asian Development Bank|European Union|United Nations|ASEAN|ADB|"
    r"World (?:Health|Meteorological|Trade|Customs|Tourism) Organi[sz]ation|World Food Programme|"
    r"Food and Agriculture Organi[sz]ation|International (?:Labour|Maritime) Organi[sz]ation|"
    r"International Organi[sz]ation for Migration|International Monetary Fund|"
    r"International Finance Corporation|International Union for Conservation of Nature|"
    r"World Wide Fund for Nature|Wildlife Conservation Society|"
    r"Asian Infrastructure Investment Bank|"
    r"European Commission|UNICEF|UNFPA|UNIDO|UN Women|UN-Habitat|ILO|IMO|IOM|WMO|WFP|WTO|AIIB|IMF|"
    r"UNEP|UNDP|UNESCO|UNESCAP|FAO|WHO|WWF|IUCN|Green Climate Fund|Global Environment Facility|"
    r"Mekong River Commission)"
)


def _in_either_case(words: str) -> str:
    """The words as they stand, and in capitals."""
    capitals = re.sub(r"(?<!\\)[a-zé]", lambda one: one[0].upper(), words)
    return f"(?=[A-Z])(?:{words}|{capitals})"


_BODIES = (
    r"Ministry|Department|Directorate|Division|Bureau|Office|Institute|Cent(?:er|re)|"
    r"Commission|Committee|Secretariat|Agency|Authority|University|Administration|Council|"
    r"Programme|Program|Bank|Fund|Foundation|Association|Alliance|Union|Company|Ltd|"
    r"Organi[sz]ation|Academy|Embassy|Consulate|Section|Unit|School|College|Coalition|"
    r"Partnership|Initiative|Network|Government|Faculty|Laboratory|Federation|Corporation|"
    r"(?:National|Nature|Marine|Geo|Wildlife|Forest|Biosphere|Game)\s+(?:Park|Reserve|Sanctuary|Refuge)|"
    r"(?:Protected|Conservation)\s+Area|"
    r"Working\s+Group|Task\s+Force|Inspectorate|Observatory|Consortium|Chamber|Society|Board|Station|Museum|"
    r"Cooperative|Club|Guild|League|Hospital|Clinic|Enterprise|Confederation|Sanctuary|"
    r"Red\s+(?:Cross|Crescent)"
)
LATIN_BODY = regex(rf"\b{_in_either_case(_BODIES)}\b")
_POSTS = (
    r"Minister|Vice[ -]Minister|Deputy|Director|Head|Chief|Secretary|Chair(?:man|woman|"
    r"person)?|President|Vice[ -]President|Officer|Expert|Advis[eo]r|Manager|Coordinator|"
    r"Representative|Ambassador|Consul|Professor|Researcher|Fellow|Engineer|Environmentalist|"
    r"Specialist|Counsel(?:lor)?|Commissioner|Governor|Mayor|Dean|Rector|Assistant|Analyst|"
    r"Focal Point|Participant|Scientist|Lecturer|Trainer|Student|Candidate|Associate|Leader|"
    r"Attach[eé]|Envoy|"
    r"Delegate|Executive|Founder|Consultant|Supervisor|Technician|[A-Z]\w+ologist|Editor|Planner|"
    r"Lawyer|Inspector-General|Vice[ -]Chair|Rapporteur|Senator|Member|"
    r"Economist|Inspector|CEO|Lead|Moderator|Partner|Principal|Auditor|Judge|Trustee|Curator|"
    r"Chancellor|Provost|Registrar|Superintendent|Warden|Ranger|Negotiator|Volunteer|"
    r"Evaluator|Reviewer|Assessor|Observer|Interpreter|Facilitator|Investigator|Surveyor|Modeller|"
    r"Farmer|Fisher(?:man|woman|folk)?|Teacher|Instructor|Head(?:man|master|mistress)|Elder|"
    r"Abbot|Monk|Journalist|Reporter|Photographer|Correspondent|Writer|Artist|Physician|"
    r"Doctor|Nurse|Captain|Colonel|Lieutenant|Commander|Inspector|Guide|Keeper|Owner|"
    r"Operator|Resident|Villager|Worker|Entrepreneur|Designer|Architect|Developer|"
    r"Programmer|Administrator|Clerk|Controller|Comptroller|Accountant|Attorney|Prosecutor|"
    r"Magistrate|Parliamentarian|Legislator|Diplomat|Chargé d.Affaires|Spokes(?:man|woman|"
    r"person)|Forester|Agronomist|Hydrologist|Toxicologist|Veterinarian|Zoologist|Botanist|"
    r"Biologist|Ecologist|Geologist|Meteorologist|Treasurer|Chemist|Statistician|Geographer|"
    r"Translator|Organi[sz]er|Forecaster|Breeder|Grower|Trader|Importer|Exporter|Processor|Manufacturer|Producer|"
    r"Retailer|Broker|Skipper|Boat(?:man|woman)|Ferryman|Midwife|Paramedic|Pharmacist|Dentist|Therapist|Linguist|"
    r"Archivist|Librarian|Conservationist|Naturalist|Activist|Campaigner|Mediator|Trainee|Apprentice|Intern|"
    r"(?:Station|Harbou?r|Dock|Wharf|Lock|Port|Quarter|Post)[ -]?[Mm]aster|"
    r"Cartographer|Arbitrator|Conservator|Restorer|Demographer|Seismologist|Climatologist"
)
LATIN_POST = regex(rf"\b{_in_either_case(_POSTS)}[sS]?\b")
#: `Sok DaraDirector`: no name, but one that ran into a post.
POST_RUN_ON = regex(rf"[a-zà-ỹ](?=[A-Z])(?:{_POSTS})[sS]?\b")
#: `teacher at No. 1 Middle School`, `student envoy, University of Yangon`: a post in small
#: letters, and where somebody has it.
PLAIN_POST = regex(
    r"(?:(?:an?|the)\s+)?(?:(?:PhD|MSc|MA|BSc|MBA)\s+)?(?:[a-z][\w-]*\s+){0,3}(?i:"
    + f"(?:{_POSTS.replace('Lead|', '')})"
    + r"s?)(?:\s+(?:of|at|from|in|for|with)\s+(?:the\s+|an?\s+)?[A-Z\d]|"
    # `student of plant science, University of Yangon`: of which field
    r"(?:\s+(?:of|in)(?:\s+[a-z][a-z-]+){1,5})?,\s+(?:the\s+)?(?=[A-Z])(?=[^,.;]{0,60}\b(?:University|Institute|Ministry|Department|Office|"
    r"Cent(?:er|re)|Agency|School|College|Academy|Bank|Network|Association|Council|Commission)\b))"
)
#: `Policy officer at the Ministry of …`, `Senior adviser, Bank of …`: at most the first is large.
_SMALL = (
    r"(?:[A-Z][\w’'-]*\s+)?(?:[a-z][\w-]*\s+){0,2}(?=[a-z])(?i:"
    + f"(?:{_POSTS.replace('Lead|', '')})"
    + "s?)"
)
SMALL_POST = regex(
    rf"{_SMALL}(?=\s+(?:of|at|from|in|for|with|to)\s+(?:the\s+|an?\s+)?[A-Z\d]|,\s+(?:the\s+)?[A-Z])"
)
SMALL_POST_ALONE = regex(_SMALL)
#: `UNESCO consultant`, `FAO’s field officer in Laos`: the post in small letters.
OF_ACRONYM = regex(
    r"[A-Z][A-Z-]*[A-Z](?:['’]s)?\s+(?:[a-z][a-z-]+\s+){0,2}(?i:"
    + f"(?:{_POSTS})"
    + r"s?)(?:\s+(?:in|for|to|at|on|from)\s+[A-Z][^,.;:]{2,60})?"
)


def is_post(text: str) -> bool:
    """Whether a post is in words in letters that are cut off from its body."""
    return bool(LATIN_POST.search(text) or SMALL_POST_ALONE.fullmatch(text))


_LATIN_KINDS = {
    "ministry": "ministry",
    "department": "department",
    "directorate": "department",
    "office": "department",
    "bureau": "department",
    "division": "division",
    "section": "division",
    "unit": "division",
    "institute": "institute",
    "university": "institute",
    "academy": "institute",
    "center": "centre",
    "centre": "centre",
    "secretariat": "secretariat",
    "commission": "committee",
    "committee": "committee",
    "council": "committee",
}


def kind_of_unit(match: re.Match[str]) -> str:
    """The kind of body whose shape HAN_UNIT found."""
    return next(
        name.rsplit("_", 1)[0] for name, value in match.groupdict().items() if value is not None
    )


def kind_of_latin(name: str) -> str:
    """`International Cooperation Department`, `Ministry of Environment`: the word that says it
    stands first or last."""
    found = LATIN_BODY.findall(name)
    kinds = [_LATIN_KINDS.get(word.lower(), "other") for word in found]
    return kinds[0] if kinds else ""


_FAMILIES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌"
    "马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵"
    "湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高"
    "夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊惠甄曲家封储"
    "靳段富巫乌焦巴弓牧车侯全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印白怀蒲从鄂索赖卓蔺屠蒙池"
    "乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰桑桂牛寿通边扈燕冀尚温庄晏柴瞿阎习艾鱼容向古易慎戈廖庾终居衡步都"
    "耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙养鞠丰巢关相查后荆红游权盖益桓公肖闫付代岳仝覃檀佟朴粟阙冼佘缪亓楚隋苟芮靖竺邸"
    "寸佴仵佘俸卯帅尧凃鞠佟粘訾郏郗郜鄢钭隗尕罗招谌揭楼苑郇仉仝宾禤练甯雒郜咸晋阿夙缑蹇呙昝厍逯洛綦麦娜罕雍敬迟"
)
#: Of guests from Japan, who have a family of two characters.
_JAPANESE = (
    "渡边|山本|田中|佐藤|铃木|高桥|伊藤|中村|小林|加藤|吉田|山田|佐佐木|松本|井上|木村|斋藤|斎藤|山口|池田|桥本|石川|前田|"
    "藤田|冈田|后藤|长谷川|石井|村上|近藤|坂本|远藤|青木|藤井|西村|福田|太田|三浦|藤原|松田|冈本|中川|原田|小野|田村|"
    "竹内|和田|石田|上田|森田|柴田|酒井|工藤|横山|宫崎|宫本|内田|高木|安藤|谷口|丸山|今井|河野|藤本|村田|武田|杉山|"
    "增田|大塚|久保|松井|小岛|岩崎|樱井|野口|松尾|野村|木下|菊地|佐野|杉本|新井|滨田|市川|小松|岛田|西田|菊池|西川|"
    "五十岚|北村|安田|川口|平田|川崎|久保田|吉川|饭田|泽田|吉村|渡部|樋口|岩田|服部|秋山|川村|荒木|土屋|黑田|黒田|森本|"
    "矢野|广濑|堀内|小泽|大久保|熊谷|片山|早川|松下|須藤|须藤|本间|永井|星野|大岛|尾崎|中岛|浅野|吉冈|福井|田边"
)
#: Their whole names, by how given names in Japan end: `山田健一`, `小林由美子`.
JAPANESE_NAME = regex(
    f"(?:{_JAPANESE})[\u4e00-\u9fff]{{1,3}}(?<=[一二三郎子美之介太夫雄男彦香奈代枝江惠树平也志吾咲斗翔希绘里哉])"
)
#: Families that are a common word too, where no such word goes on: `商启明`, but `商务部`.
_FAMILIES_AND_WORDS = {
    "兰": "州花考草",
    "谷": "物地歌雨子底",
    "阳": "光台性朔江澄历",
    "连": "续接同日年夜锁队绵任通带环片云",
    "商": "务业会品讨定人场议贸圈户榷谈标量洽会",
    "丛": "林书生",
    "官": "员方网司兵渡宣办",
    "井": "冈水下盐灌",
    "漆": "器包树",
    "修": "复建订改正缮护路筑补编整",
    "宿": "舍营迁主",
    "战": "略争胜友线士后时役疫备",
    "衣": "服物着",
    "植": "物被树保",
    "滑": "坡动雪翔梯",
    "卿": "等",
    "鹿": "群场",
    "慕": "名",
    "沐": "浴",
    "丘": "陵壑",
    "尉": "官",
    "矫": "正健形治",
}
_GUARDED = "|".join(f"{family}(?![{words}])(?=.)" for family, words in _FAMILIES_AND_WORDS.items())
HAN_FAMILY = regex(
    f"(?:(?:{_JAPANESE})(?=[\u4e00-\u9fff])|{_GUARDED}|[郄禚庹涂牟芦邝栗辜邰赫茹亢嵇宛璩濮佴笪谯](?=.)|字(?![体样面数幕典画迹义眼号据符库母条句])(?=.)|排(?![放水污名查除出练序列他外斥气涝洪灌])(?=..)|思(?![考想路维茅绪量索念])(?=.)|帕(?=..)|岩(?![溶石层土洞矿画])(?=.)|线(?![上下路索条形性程缆])(?=.)|银(?![行河川杏白海色])(?=.)|玉(?![米石器])(?=..)|玉(?![米石器雕佩镯兰龙林门环带佛帝皇树溪泉峰山田屏])(?=.)|刀(?=..)|农(?![业村民户田药机林场产贫牧商资科历事环作用技]|$)(?=.)|普(?![洱通及遍查法惠陀])(?=.)|零(?![星售废碳排下点基])(?=.)|木(?![材薯本质])(?=..)|闭(?![幕会门环路])(?=.)|谷(?![雨物类底歌地仓粒种子米草氨电口])(?=.)|欧阳|上官|司马|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|独孤|南宫|[{_FAMILIES}])"
)


#: What honours somebody behind a name in characters, ranks of officers and guards included.
HAN_HONOURS = (
    "(?:先生|女士|小姐|夫人|阁下|同志(?!们)|博士|教授|院士|老师|医生|法官|[大上中少准][校将尉]|"
    "(?:副?总|[一二三]级)?警[监督司](?![部所]))"
)
#: As they stand before the names of officers, guards and the like, and of clergy, with a point.
RANKS = (
    "Capt|Maj|Gen|Col|Lt|Cdr|Cmdr|Cpt|Brig|Sgt|Adm|Comm|Commr|Insp|Supt|Pol|Rev|Ven|Fr|Sr|"
    "Engr?|Arch|Atty"
)
#: As they stand before names, in capitals alone since they are words too: of the court, clergy,
#: Malays, teachers, elders, and whoever is told with respect.
TITLES = (
    r"Judge|Justice|Sister|Brother|Father|Pastor|Reverend|Venerable|Puan|Tuan|Encik|Haji|Hajah|Tan\s+Sri|"
    r"(?<=Datuk\s)(?:Seri|Sri)|(?<=Dato[’']\s)(?:Seri|Sri)|(?<=Dato\s)(?:Seri|Sri)|"
    r"(?<=Venerable\s)Phra|(?<=Ven\.\s)Phra|Auntie|Aunt|Uncle|Grandma|Grandpa|Grandmother|Grandfather|Khru|Kru|Ajarn|Ajahn|Acharn|Lok\s+Chumteav|"
    r"Sayadaw|Madam|Sir|(?:The\s+)?(?:Rt\.?\s+)?Hon(?:\.|ou?rable)|(?:His|Her)\s+(?:Honou?r|Eminence|Holiness)"
)
#: The same in full: `Police Colonel Sok Dara`, `Senior Superintendent Li Na`.
FULL_RANKS = (
    r"(?:(?:Police|Army|Navy|Naval|Marine|Air\s+(?:Force|Chief|Vice)|Wing|Squadron|Group|Flight|Coast\s+Guard)\s+)?"
    r"(?:(?:Chief|Senior|Deputy|Assistant|First|Second|Third|Lieutenant|Major|Brigadier|Rear|Vice|Staff|Sub|Master)[\s-]+){0,2}"
    r"(?:General|Colonel|Lieutenant|Captain|Major|Commander|Commodore|Admiral|Marshal|Brigadier|Superintendent|Inspector|"
    r"Sergeant|Corporal|Constable|(?:Petty|Warrant)\s+Officer)"
)
#: The end of a sentence. A point ends none after a capital or an abbreviation (No. 13, H.E.).
#: The mark of a note may stand behind it.
SENTENCE = regex(
    r"[。！？；]|(?=[.!?])(?<!Prof)(?<!Mme)(?<!Assoc)(?<!Asst)(?<!Mrs)(?<!Messrs)(?<!Dept)(?<!Sept)(?<!Ltd)(?<!\b[A-Z]ol)(?<!\bGen)(?<!\bCapt)(?<!\bMaj)(?<!\bC[dp][rt])(?<!\bCmdr)(?<!\bBrig)(?<!\bSgt)(?<!\bAdm)(?<!\bInsp)(?<!\bSupt)(?<!\bRev)(?<!\bVen)(?<!\bEngr)(?<!\bEng)(?<!\bArch)(?<!\bAtty)(?<=[a-z0-9)\]]{2})[.!?](?=[⁰¹²³⁴-⁹]{0,2}\s+[A-Z“\"‘])"
    r"|(?<!\bLtd)(?<!\bInc)(?<!\bCorp)(?<!\bBhd)(?<!\bPte)(?<!\bPty)(?<!\b[Nn]o)(?<!\bNO)(?<!\bNr)(?<!\b[Ii]ss)(?<!\b[Rr]ef)(?<!\b[Tt]el)(?<!\b[Vv]ol)(?<=[a-z0-9)\]%”\"]{2})[.!?][”\"’）)]*[⁰¹²³⁴-⁹]{0,2}$"
)


def is_sentence(text: str) -> bool:
    """Whether a sentence ends in the text; between two offices `；` ends none."""
    return any(
        match[0] != "；" or not HAN_POST.search(text[: match.start()])
        for match in SENTENCE.finditer(text)
    )
