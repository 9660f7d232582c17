package yibao.simulators;

/** Made-up names, some of them with characters that need four bytes in GB18030 or two Java chars. */
final class Names {
    private static final String[] SURNAMES = ("陈 黄 张 王 沈 陆 朱 施 徐 顾 李 吴 杨 蔡 周 龚 倪 樊 袁 郁 姜 汤 季 高 茅 范 宋 钱 江 俞 "
            + "赵 刘 孙 胡 马 何 郭 罗 梁 韩 唐 冯 于 董 程 曹 邓 许 曾 彭 欧阳 上官").split(" ");
    private static final String[] MALE = ("伟 强 军 平 建 国 华 明 志 文 斌 涛 超 鹏 辉 永 春 林 海 洋 东 峰 磊 亮 飞 健 俊 浩 宇 轩 泽 晨 "
            + "昊 然 德 根 祥 生 荣 金 松 柏 新 民").split(" ");
    private static final String[] FEMALE = ("芳 娟 敏 静 丽 艳 红 英 玲 燕 梅 兰 萍 霞 琴 云 秀 珍 凤 娥 美 慧 娜 婷 雪 琳 倩 颖 欣 怡 佳 梦 "
            + "雨 涵 诗 瑶 菊 芬 素 桂 巧 惠 银 妹").split(" ");
    private static final String[] RARE = "㐀 𠮷 䶮 䲜 㛃 㬎 𬭎 𡋾 𬱖 㵘 犇 喆 堃 燚".split(" ");
    private static final String[] DOTTED = {"阿布都热合曼", "古丽巴哈尔", "买买提", "艾力", "阿依努尔", "吐尔逊", "扎西", "才旦", "卓玛", "阿迪力"};
    private static final String[] LATIN_FAMILY = {"FISCHER", "NAKAMURA", "ROSSI", "OKAFOR", "SILVA", "KOVACS", "LARSEN"};
    private static final String[] LATIN_GIVEN = {"ANNA", "PETER", "MARIA", "JONAS", "YUKI", "AMARA", "LUCA"};

    private final Dice dice;
    private final int rarePerTenThousand;
    private final int dottedPerTenThousand;

    Names(Dice dice, int rarePerTenThousand, int dottedPerTenThousand) {
        this.dice = dice;
        this.rarePerTenThousand = rarePerTenThousand;
        this.dottedPerTenThousand = dottedPerTenThousand;
    }

    /** People of one household mostly share a surname. */
    String of(long person, long household, boolean male) {
        if (dice.happens(person, "dotted", dottedPerTenThousand)) {
            return pick(DOTTED, person, "first") + "·" + pick(DOTTED, person, "father");
        }
        boolean marriedIn = dice.happens(person, "married in", 3000);
        String surname = pick(SURNAMES, marriedIn ? person : household, "surname");
        String[] given = male ? MALE : FEMALE;
        String first = dice.happens(person, "rare", rarePerTenThousand) ? pick(RARE, person, "rare char") : pick(given, person, "given");
        return surname + first + (dice.happens(person, "short", 2200) ? "" : pick(given, person, "second"));
    }

    String foreign(long person) {
        return pick(LATIN_FAMILY, person, "family") + " " + pick(LATIN_GIVEN, person, "given");
    }

    /** A name that no folding of width or space makes equal to the given one. */
    static String another(String name) {
        return name.startsWith("严") ? "岳" + name.substring(1) : "严" + name.substring(name.offsetByCodePoints(0, 1));
    }

    /** The same name as a hurried clerk types it: full-width letters, a space inside, spaces around. */
    static String wide(String name) {
        StringBuilder wide = new StringBuilder();
        name.codePoints().map(c -> c > ' ' && c < 0x7f ? c + 0xfee0 : c).forEach(wide::appendCodePoint);
        int afterFirst = wide.offsetByCodePoints(0, 1);
        return " " + wide.insert(afterFirst, name.codePointAt(0) < 0x7f ? "" : "\u3000") + " ";
    }

    private String pick(String[] from, long thing, String question) {
        return from[dice.roll(thing, question, from.length)];
    }
}
