package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Chinese names of persons, set as printers set them: names of two characters with a space inside, the same space
 * between names.
 */
final class PersonNames {

    /** Family names of one character, the common ones; a rarer one is still a name, only weighed less. */
    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕"
            + "丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严武戴莫孔向汤温康施"
            + "牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆"
            + "蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟"
            + "应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚"
            + "皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿"
            + "薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉"
            + "植衡富尧闭由";

    private static final List<String> DOUBLE_FAMILY =
            List.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "司徒", "慕容", "夏侯");

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private PersonNames() {}

    /** A name in a flow. */
    record Name(String name, int from, int to) {}

    /** Whether the words could be one person's name. */
    static boolean isName(String words) {
        return words.length() >= 2
                && words.length() <= 4
                && words.chars().allMatch(Character::isIdeographic)
                && (isFamily(words) || words.length() < 4);
    }

    static boolean isFamily(String words) {
        return FAMILY.indexOf(words.charAt(0)) >= 0 || DOUBLE_FAMILY.stream().anyMatch(words::startsWith);
    }

    /** Names parted by 、 or by the spaces between them. */
    static List<Name> in(Flow flow) {
        var names = new ArrayList<Name>();
        int from = 0;
        for (int i = 0; i <= flow.length(); i++) {
            if (i == flow.length() || "、,;。".indexOf(flow.text().charAt(i)) >= 0) {
                for (Name name : set(flow.slice(from, i))) {
                    names.add(new Name(name.name(), name.from() + from, name.to() + from));
                }
                from = i + 1;
            }
        }
        return names;
    }

    /** What speaks against reading these characters as one name, given the white space inside it. */
    static int cost(Flow flow, int from, int to) {
        String name = flow.text().substring(from, to);
        if (!name.chars().allMatch(Character::isIdeographic)) {
            return IMPOSSIBLE;
        }
        boolean doubled = DOUBLE_FAMILY.stream().anyMatch(name::startsWith);
        int cost = isFamily(name) ? 0 : 2;
        int length = to - from;
        cost += length == 4 && !doubled ? 4 : 0;
        for (int i = from + 1; i < to; i++) {
            cost += switch (flow.gapBefore(i)) {
                case NONE -> length == 2 ? 1 : 0;
                case SPACE, WIDE -> length == 2 ? 0 : 6;
                case BREAK, SPACE_BREAK, WIDE_BREAK -> length == 2 ? 0 : 1;
            };
        }
        return cost;
    }

    private static List<Name> set(Flow flow) {
        int length = flow.length();
        var best = new int[length + 1];
        var from = new int[length + 1];
        for (int to = 1; to <= length; to++) {
            best[to] = IMPOSSIBLE;
            for (int start = Math.max(0, to - 4); start <= to - 2; start++) {
                int joined = start > 0 && flow.gapBefore(start) == Flow.Gap.NONE ? 3 : 0;
                int cost = best[start] >= IMPOSSIBLE ? IMPOSSIBLE : best[start] + joined + cost(flow, start, to);
                if (cost < best[to]) {
                    best[to] = cost;
                    from[to] = start;
                }
            }
        }
        if (length == 0) {
            return List.of();
        }
        if (best[length] >= IMPOSSIBLE) {
            return List.of(new Name(flow.text(), 0, length));
        }
        var names = new ArrayList<Name>();
        for (int to = length; to > 0; to = from[to]) {
            names.addFirst(new Name(flow.text().substring(from[to], to), from[to], to));
        }
        return names;
    }

    /** What is doubtful about a name; null when nothing is. */
    static @Nullable Phrase doubt(Name name) {
        return isName(name.name()) ? null : Doubts.oddPerson(name.name());
    }
}
