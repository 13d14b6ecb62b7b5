"""Places of the six countries: what looks like a name and is a town or a province.

Only to tell names of persons from them; where a meeting was held is told by the words around
(`meeting_places`). Capitals, provinces and the towns in which meetings are held, in the spellings
that English and Chinese documents use.
"""

from __future__ import annotations

import re

from lmec import folding

from ..regexes import regex
from . import lands

_LATIN = {
    "cn": """
Beijing, Shanghai, Tianjin, Chongqing, Kunming, Jinghong, Dali, Lijiang, Yuxi, Pu'er,
Tengchong, Ruili, Baoshan, Honghe, Xishuangbanna, Yunnan, Guangxi, Guangdong, Guangzhou,
Shenzhen, Guilin, Nanning, Beihai, Fangchenggang, Chengdu, Sichuan, Guizhou, Guiyang, Hainan,
Haikou, Sanya, Boao, Hong Kong, Macao, Macau, Qinghai, Xining, Yushu, Tibet, Lhasa, Hubei,
Wuhan, Hunan, Changsha, Jiangsu, Nanjing, Suzhou, Wuxi, Yixing, Zhejiang, Hangzhou, Ningbo,
Fujian, Xiamen, Fuzhou, Shandong, Qingdao, Xiong'an, Hebei, Henan, Zhengzhou, Shaanxi, Xi'an,
Dalian, Liaoning, Shenyang, Harbin, Jilin, Urumqi, Lanzhou, Mengla, Mohan, Menghai, Menglian,
Hekou, Guanlei, Simao, Lincang, Dehong, Wenshan, Chuxiong, Qujing, Zhaotong, Diqing, Nujiang,
Pingxiang, Chongzuo, Dongxing
""",
    "kh": """
Phnom Penh, Siem Reap, Sihanoukville, Preah Sihanouk, Battambang, Kampot, Kampong Cham,
Kampong Chhnang, Kampong Thom, Kampong Speu, Kandal, Kep, Koh Kong, Kratie, Kratié, Mondulkiri,
Mondul Kiri, Ratanakiri, Ratanak Kiri, Stung Treng, Svay Rieng, Prey Veng, Pursat, Takeo, Takéo,
Tboung Khmum, Pailin, Banteay Meanchey, Oddar Meanchey, Preah Vihear, Tonle Sap, Poipet, Bavet,
Banlung, Sen Monorom
""",
    "la": """
Vientiane, Vientiane Capital, Luang Prabang, Luangprabang, Luang Namtha, Luangnamtha,
Savannakhet, Champasak, Pakse, Pakxe, Khammouane, Thakhek, Tha Khaek, Bokeo, Huay Xai,
Houay Xay, Xayaboury, Xayabury, Xieng Khouang, Xiengkhuang, Phonsavan, Oudomxay, Oudomxai,
Phongsaly, Houaphanh, Attapeu, Salavan, Sekong, Xekong, Bolikhamxay, Vang Vieng, Muang Xai,
Muang Xay, Xam Neua, Boten, Dansavanh, Paksan
""",
    "mm": """
Naypyidaw, Nay Pyi Taw, Naypyitaw, Yangon, Mandalay, Bago, Bagan, Magway, Sagaing, Shan State,
Kachin State, Kayin State, Kayah State, Mon State, Chin State, Rakhine State, Taunggyi,
Tachileik, Myitkyina, Mawlamyine, Pathein, Ayeyarwady, Tanintharyi, Inle Lake, Muse, Lashio,
Keng Tung, Kengtung, Myawaddy, Loikaw, Hpa-An, Dawei, Kawthaung, Sittwe, Monywa, Meiktila
""",
    "th": """
Bangkok, Chiang Mai, Chiang Rai, Chiang Saen, Chiang Khong, Chiang Khan, Khon Kaen, Udon Thani,
Ubon Ratchathani, Nong Khai, Nakhon Phanom, Nakhon Ratchasima, Nakhon Sawan, Mukdahan, Loei,
Nan, Phayao, Lampang, Lamphun, Mae Sai, Mae Sot, Tak, Sukhothai, Phitsanulok, Ayutthaya,
Pattaya, Chonburi, Chon Buri, Rayong, Hua Hin, Phuket, Krabi, Songkhla, Hat Yai, Surat Thani,
Kanchanaburi, Ratchaburi, Buriram, Surin, Sakon Nakhon, Roi Et, Bueng Kan, Nonthaburi,
Samut Prakan, Samut Songkhram, Pathum Thani, Sa Kaeo, Aranyaprathet, Chanthaburi, Mae Hong Son,
Nong Bua Lamphu, Si Sa Ket, Sisaket, Maha Sarakham, Kalasin, Yasothon, Amnat Charoen, Uttaradit,
Phrae
""",
    "vn": """
Hanoi, Ha Noi, Ho Chi Minh City, Saigon, Hai Phong, Haiphong, Da Nang, Danang, Hue, Hoi An,
Can Tho, Ha Long, Quang Ninh, Quang Nam, Quang Tri, Quang Binh, Lao Cai, Lao Bao, Dien Bien,
Dien Bien Phu, Lai Chau, Son La, Hoa Binh, Ninh Binh, Nam Dinh, Nghe An, Vinh, Vinh Long,
Thanh Hoa, Ha Tinh, Lang Son, Mong Cai, Cao Bang, Nha Trang, Khanh Hoa, Da Lat, Dalat, Lam Dong,
Dak Lak, Dak Nong, Gia Lai, Kon Tum, Binh Dinh, Quy Nhon, Vung Tau, Tay Ninh, Long An,
Dong Thap, Dong Nai, Tien Giang, My Tho, Ben Tre, Tra Vinh, Soc Trang, Bac Lieu, Ca Mau,
An Giang, Kien Giang, Phu Quoc, Rach Gia, Long Xuyen, Chau Doc, Yen Bai, Ha Giang,
Thai Nguyen, Thai Binh, Bac Ninh, Pleiku, Buon Ma Thuot, Vung Ang, Hau Giang
""",
    "": """
Singapore, Jakarta, Manila, Kuala Lumpur, Tokyo, Seoul, Geneva, Nairobi, New York, London,
Paris, Vienna, Stockholm, Bogor, Dhaka, Kathmandu, New Delhi, Canberra, Sydney, Brisbane,
Darwin, Busan, Incheon, Kyoto
""",
}
_HAN_HOME = """
北京 上海 天津 重庆 昆明 景洪 大理 丽江 玉溪 普洱 腾冲 瑞丽 保山 红河 德宏 临沧 怒江 迪庆
西双版纳 云南 广西 广东 广州 深圳 桂林 南宁 北海 防城港 崇左 百色 凭祥 成都 四川 贵州 贵阳
海南 海口 三亚 博鳌 香港 澳门 青海 西宁 玉树 西藏 拉萨 湖北 武汉 湖南 长沙 江苏 南京 苏州 无锡
宜兴 浙江 杭州 宁波 福建 厦门 福州 山东 青岛 雄安 河北 河南 郑州 陕西 西安 大连 辽宁 沈阳
"""
_HAN_ABROAD = """
金边 暹粒 西港 西哈努克 马德望 贡布 磅湛 磅清扬 磅通 磅士卑 干丹 戈公 桔井 蒙多基里 腊塔纳基里
上丁 柴桢 波罗勉 菩萨 茶胶 班迭棉吉 柏威夏 洞里萨 万象 琅勃拉邦 南塔 琅南塔 沙湾拿吉 占巴塞
巴色 甘蒙 他曲 博胶 会晒 沙耶武里 川圹 乌多姆赛 丰沙里 华潘 阿速坡 沙拉湾 色贡 波里坎塞 内比都
仰光 曼德勒 勃固 蒲甘 马圭 实皆 掸邦 克钦邦 东枝 大其力 密支那 毛淡棉 勃生 伊洛瓦底 茵莱湖
木姐 腊戍 景栋 曼谷 清迈 清莱 清盛 清孔 乌隆 乌汶 廊开 那空拍侬 呵叻 莫拉限 黎府 难府 帕尧
南邦 湄赛 素可泰 彭世洛 大城 芭提雅 春武里 罗勇 普吉 甲米 宋卡 合艾 北碧 武里南 河内 胡志明
胡志明市 西贡 海防 岘港 顺化 会安 芹苴 下龙 广宁 广南 广治 老街 奠边 莱州 山罗 清化 谅山 芒街
芽庄 大叻 得乐 多乐 嘉莱 昆嵩 归仁 头顿 同塔 前江 槟椥 茶荣 朔庄 薄寮 金瓯 坚江 富国 永隆
新加坡 雅加达 马尼拉 吉隆坡 东京 首尔 日内瓦 内罗毕 纽约 伦敦 巴黎 维也纳
"""


def _folded(name: str) -> str:
    return " ".join(folding.without_marks(name).casefold().split())


def _parted(names: str) -> list[str]:
    return [name.strip() for name in names.replace("\n", " ").split(",")]


_NAMES = (
    *(name for names in _LATIN.values() for name in _parted(names)),
    *_HAN_HOME.split(),
    *_HAN_ABROAD.split(),
)
_PLACES = frozenset(_folded(name) for name in _NAMES)


_ABROAD = tuple(_HAN_ABROAD.split())


def begins_abroad(text: str) -> bool:
    """Whether a Chinese text begins with another country, or a place there: `仰光市…`"""
    return text.startswith(_ABROAD) or bool(lands.end_of(text))


_HOME = tuple(_HAN_HOME.split())


def home_of(text: str) -> str:
    """China, where a Chinese text begins with a town or a province of it: `云南大理`."""
    return "cn" if text.startswith(_HOME) else ""


def is_place(text: str) -> bool:
    """Whether a text is the name of a town or a province, perhaps with the word for it."""
    plain = _folded(text.strip(" .,;:，。；："))
    if plain in _PLACES:
        return True
    return any(
        plain.endswith(kind) and plain[: -len(kind)].strip() in _PLACES
        for kind in ("市", "省", "州", "府", "province", "city", "district", "capital")
    )


_LANDS = {_folded(name): code for code, names in _LATIN.items() for name in _parted(names)}
_NAMED = regex(
    r"(?<![\w'-])(?:"
    + "|".join(sorted(map(re.escape, filter(None, _LANDS)), key=len, reverse=True))
    + r")(?![\w-])"
)


def land_of(text: str) -> str:
    """The country in which all towns and provinces are that an English text names."""
    plain = folding.without_marks(text).replace("’", "'")
    found = {
        _LANDS[match[0]]
        for match in _NAMED.finditer(plain.casefold())
        if plain[match.start() : match.start() + 1].isupper()
    }
    return found.pop() if len(found) == 1 else ""


def begins_with_country(text: str, at: int, end: int) -> str:
    """`Lao Cai`, `Thai Nguyen`: the country of a town whose name begins with that of another."""
    match = _NAMED.match(folding.without_marks(text).casefold(), at)
    return _LANDS[match[0]] if match and match.end() > end else ""
