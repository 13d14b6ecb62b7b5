"""The countries of the world as Chinese texts write them, besides those that the site's own lists
know: whose body stands there, and whose people have names of other tongues."""

from __future__ import annotations

_LANDS = """
阿尔巴尼亚 阿尔及利亚 阿富汗 阿根廷 阿联酋 阿曼 阿塞拜疆 埃及 埃塞俄比亚 爱尔兰
爱沙尼亚 安道尔 安哥拉 奥地利 澳大利亚 巴巴多斯 巴布亚新几内亚 巴哈马 巴基斯坦
巴拉圭 巴勒斯坦 巴林 巴拿马 巴西 白俄罗斯 保加利亚 北马其顿 贝宁 比利时 冰岛
波兰 波黑 玻利维亚 伯利兹 博茨瓦纳 不丹 布基纳法索 布隆迪 赤道几内亚 丹麦 德国
东帝汶 多哥 多米尼加 俄罗斯 厄瓜多尔 厄立特里亚 法国 菲律宾 斐济 芬兰 佛得角
冈比亚 刚果 哥伦比亚 哥斯达黎加 格林纳达 格鲁吉亚 古巴 圭亚那 哈萨克斯坦 海地
韩国 荷兰 黑山 洪都拉斯 基里巴斯 吉布提 吉尔吉斯斯坦 几内亚 加拿大 加纳 加蓬
捷克 津巴布韦 喀麦隆 卡塔尔 科摩罗 科特迪瓦 科威特 克罗地亚 肯尼亚 库克群岛
拉脱维亚 莱索托 黎巴嫩 立陶宛 利比里亚 利比亚 卢森堡 卢旺达 罗马尼亚 马达加斯加
马尔代夫 马耳他 马拉维 马来西亚 马里 马绍尔群岛 毛里求斯 毛里塔尼亚 美国 蒙古国
孟加拉国 秘鲁 密克罗尼西亚 摩尔多瓦 摩洛哥 摩纳哥 莫桑比克 墨西哥 纳米比亚 南非
南苏丹 瑙鲁 尼泊尔 尼加拉瓜 尼日尔 尼日利亚 纽埃 挪威 帕劳 葡萄牙 日本 瑞典
瑞士 萨尔瓦多 萨摩亚 塞尔维亚 塞拉利昂 塞内加尔 塞浦路斯 塞舌尔 沙特阿拉伯 沙特
圣卢西亚 斯里兰卡 斯洛伐克 斯洛文尼亚 斯威士兰 苏丹 苏里南 所罗门群岛 索马里
塔吉克斯坦 坦桑尼亚 汤加 特立尼达和多巴哥 突尼斯 图瓦卢 土耳其 土库曼斯坦 瓦努阿图
危地马拉 委内瑞拉 文莱 乌干达 乌克兰 乌拉圭 乌兹别克斯坦 西班牙 希腊 新加坡
新西兰 匈牙利 叙利亚 牙买加 亚美尼亚 也门 伊拉克 伊朗 以色列 意大利 印度尼西亚
印尼 印度 英国 约旦 赞比亚 乍得 智利 中非共和国 朝鲜
"""
_LONGEST_FIRST = tuple(sorted(_LANDS.split(), key=len, reverse=True))


def end_of(text: str) -> int:
    """Where the name of such a country ends with which a text begins; 0 where it has none."""
    if not text.startswith(_LONGEST_FIRST):
        return 0
    return next((len(land) for land in _LONGEST_FIRST if text.startswith(land)), 0)
