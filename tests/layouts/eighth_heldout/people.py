"""Who is told of. Nothing is real but the names of known bodies."""

from __future__ import annotations

CENTRES = (
    ("澜沧江-湄公河环境合作中心", "Lancang-Mekong Environmental Cooperation Center", "LMEC"),
    ("流域生态环境交流中心", "River Basin Ecology Exchange Center", "RBEEC"),
    ("区域河流环境合作中心", "Regional Center for River Environment Cooperation", "RCREC"),
)


#: as a Chinese paper prints it, as an English one prints it, woman
PEOPLE = {
    "cn": [
        ("胡建平", "HU Jianping", 0),
        ("上官云", "SHANGGUAN Yun", 1),
        ("夏雨菲", "Xia Yufei", 1),
        ("谭志刚", "Tan Zhigang", 0),
        ("石磊", "SHI Lei", 0),
        ("温丽华", "Wen Lihua", 1),
        ("向阳", "XIANG Yang", 0),
        ("范晓冬", "FAN Xiaodong", 0),
    ],
    "kh": [
        ("Khun Ratanak", "Khun Ratanak", 0),
        ("Ouk Sreymom", "OUK Sreymom", 1),
        ("Yim Phalla", "Yim Phalla", 0),
        ("Ros Chandaravy", "ROS Chandaravy", 1),
        ("任·帕拉", "Yim Phalla", 0),
    ],
    "la": [
        ("Khamsone Vannasy", "Khamsone Vannasy", 0),
        ("Daovone Keosengthong", "Daovone Keosengthong", 1),
        ("Sisavath Phanouvong", "Sisavath PHANOUVONG", 0),
        ("道冯·乔森通", "Daovone Keosengthong", 1),
    ],
    "mm": [
        ("Su Hlaing Win", "Su Hlaing Win", 1),
        ("Tin Maung Aye", "U Tin Maung Aye", 0),
        ("Mya Thandar", "Daw Mya Thandar", 1),
        ("吴丁貌埃", "U Tin Maung Aye", 0),
        ("Htun Naung Soe", "Htun Naung Soe", 0),
    ],
    "th": [
        ("Rungnapa Chaisiri", "Rungnapa Chaisiri", 1),
        ("Thanawat Phromsen", "Thanawat PHROMSEN", 0),
        ("Kanchana Intarasombat", "Kanchana Intarasombat", 1),
        ("他那瓦·蓬森", "Thanawat Phromsen", 0),
    ],
    "vn": [
        ("Ngo Thi Bich Ngoc", "Ngo Thi Bich Ngoc", 1),
        ("Duong Van Hau", "Duong Van Hau", 0),
        ("Lý Thanh Tùng", "Lý Thanh Tùng", 0),
        ("杨文厚", "Duong Van Hau", 0),
        ("Mai Duc Thang", "MAI Duc Thang", 0),
    ],
    "": [
        ("Ingrid Sørensen", "Ingrid Sørensen", 1),
        ("Peter van den Berg", "Peter van den Berg", 0),
        ("Sunita Rao-Whitfield", "Sunita Rao-Whitfield", 1),
        ("Miguel Santos Cruz", "Miguel Santos Cruz", 0),
        ("Amara Okafor", "Amara Okafor", 1),
    ],
}


HOSTS = [
    ("姚静", "YAO Jing", True),
    ("程立新", "Cheng Lixin", False),
    ("尹思敏", "YIN Simin", True),
]


STAFF = ["唐小川", "吕静怡", "黎明", "俞敏", "邱岩"]
