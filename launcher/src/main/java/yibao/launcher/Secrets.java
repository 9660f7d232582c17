package yibao.launcher;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Outside the demo nothing secret has a default: what is missing is named before the server starts. */
final class Secrets {
    private static final Set<String> DEMOS = Set.of("", "accounts", "city");
    private static final Map<Setting, String> NEEDED = new EnumMap<>(Map.of(
            Setting.ACCOUNTS, "账号文件", Setting.DB_PASSWORD, "数据库口令", Setting.AUDIT_KEY, "审计密钥"));

    private Secrets() {}

    static void check(Settings settings) {
        if (!DEMOS.contains(settings.text(Setting.DEMO))) {
            throw new Refusal("YIBAO_DEMO 只能是 accounts 或 city / YIBAO_DEMO must be accounts or city");
        }
        var missing = NEEDED.keySet().stream().filter(setting -> !settings.has(setting))
                .map(setting -> setting.variable() + "(" + NEEDED.get(setting) + ")").collect(Collectors.joining("、"));
        if (!settings.has(Setting.DEMO) && !missing.isEmpty()) {
            throw new Refusal("医保平台拒绝启动,缺少 " + missing
                    + ";试用请设 YIBAO_DEMO=accounts / Yibao refuses to start without these settings; for a trial set YIBAO_DEMO=accounts");
        }
    }
}
