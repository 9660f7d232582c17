package yibao.assistance.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yibao.assistance.ListColumns;

/** Finds what an office calls its columns. */
public final class HeaderWords {
    private static final List<String> CERT_NO = List.of("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "居民身份证号", "居民身份证号码",
            "证件号码", "证件号", "身份证件号码", "身份证", "certno", "idcard", "idno", "idnumber");
    private static final List<String> NAME = List.of("姓名", "人员姓名", "psnname", "name");
    private static final List<String> CERT_TYPE = List.of("证件类型", "证件类别", "psncerttype", "certtype");
    private static final List<String> AS_OF = List.of("查询日期", "核查日期", "查询日", "核查日", "资格日期", "日期", "asof");

    private HeaderWords() {}

    public static ListColumns find(List<String> header) {
        return new ListColumns(find(header, CERT_NO).or(() -> header.stream().filter(HeaderWords::speaksOfANumber).findFirst()).orElse(null),
                find(header, NAME).orElse(null), find(header, CERT_TYPE).orElse(null), find(header, AS_OF).orElse(null));
    }

    private static Optional<String> find(List<String> header, List<String> words) {
        return words.stream().flatMap(word -> header.stream().filter(heading -> bare(heading).equals(word))).findFirst();
    }

    private static boolean speaksOfANumber(String heading) {
        return heading.contains("身份证号") || heading.contains("证件号") || heading.contains("身份号码");
    }

    private static String bare(String heading) {
        return heading.replaceAll("[\\s_:：*（）()-]", "").toLowerCase(Locale.ROOT);
    }
}
