"""Who is told of. Nothing is real but the names of known bodies."""

from __future__ import annotations

CENTRES = (
    ("澜沧江-湄公河环境合作中心", "Lancang-Mekong Environmental Cooperation Center", "LMEC"),
    ("跨境流域绿色发展合作中心", "Transboundary Basin Green Development Center", "TBGDC"),
    ("中国-东盟环境保护合作中心", "China-ASEAN Environmental Cooperation Center", "CAEC"),
    (
        "次区域环境信息与培训中心",
        "Subregional Environmental Information and Training Center",
        "SEITC",
    ),
)


#: as a Chinese paper prints it, as an English one does, woman
PEOPLE = {
    "cn": [
        ("罗文彬", "LUO Wenbin", 0),
        ("江岚", "Jiang Lan", 1),
        ("慕容雪", "MURONG Xue", 1),
        ("戴国强", "Dai Guoqiang", 0),
        ("易凡", "Yi Fan", 0),
        ("郝秀梅", "HAO Xiumei", 1),
        ("段玉龙", "DUAN Yulong", 0),
        ("冉静怡", "Ran Jingyi", 1),
    ],
    "kh": [
        ("Meas Sophorn", "MEAS Sophorn", 0),
        ("Chhay Kimleng", "Chhay Kimleng", 1),
        ("Heng Vibol", "HENG Vibol", 0),
        ("Keo Sokunthea", "Keo Sokunthea", 1),
        ("Nhem Borey", "Nhem Borey", 0),
    ],
    "la": [
        ("Bounthavy Sihalath", "Bounthavy Sihalath", 0),
        ("Manivanh Douangchak", "Manivanh DOUANGCHAK", 1),
        ("Phouthone Xaysena", "Phouthone Xaysena", 0),
        ("Souksavanh Inthirath", "Souksavanh Inthirath", 1),
    ],
    "mm": [
        ("Khin Yadanar", "Khin Yadanar", 1),
        ("Zaw Linn Htet", "Zaw Linn Htet", 0),
        ("Aye Aye Mon", "Aye Aye Mon", 1),
        ("Kyaw Zin Latt", "Kyaw Zin Latt", 0),
    ],
    "th": [
        ("Siriporn Wattanakul", "Siriporn Wattanakul", 1),
        ("Prasert Limthong", "Prasert LIMTHONG", 0),
        ("Nattaya Kongsuwan", "Nattaya Kongsuwan", 1),
        ("阿努蓬·西里猜", "Anupong Sirichai", 0),
    ],
    "vn": [
        ("Phan Quoc Dat", "Phan Quoc Dat", 0),
        ("Vu Thi Thanh Huong", "VU Thi Thanh Huong", 1),
        ("Đặng Hữu Phúc", "Đặng Hữu Phúc", 0),
        ("黎光荣", "Le Quang Vinh", 0),
        ("Ho My Linh", "Ho My Linh", 1),
    ],
    "": [
        ("Helena Bergqvist", "Helena Bergqvist", 1),
        ("Jean-Luc Moreau", "Jean-Luc Moreau", 0),
        ("Rajesh Menon", "Rajesh Menon", 0),
        ("Claire O’Donnell", "Claire O’Donnell", 1),
        ("Takashi Mizuno", "Takashi Mizuno", 0),
        ("Fatima Al-Rashid", "Fatima Al-Rashid", 1),
    ],
}


HOSTS = [
    ("裴振华", "PEI Zhenhua", 0),
    ("宁馨", "Ning Xin", 1),
    ("顾晓曼", "GU Xiaoman", 1),
    ("滕海波", "Teng Haibo", 0),
]


STAFF = [
    ("方圆", "Fang Yuan"),
    ("莫如海", "Mo Ruhai"),
    ("祁红", "Qi Hong"),
    ("车明亮", "Che Mingliang"),
    ("柳絮", "Liu Xu"),
]
