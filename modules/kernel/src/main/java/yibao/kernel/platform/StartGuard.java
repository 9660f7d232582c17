package yibao.kernel.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No secret has a default outside the demo: without them the deployment fails, naming what is missing. */
final class StartGuard {
    private static final Map<String, String> NEEDED = needed();

    private StartGuard() {}

    private static Map<String, String> needed() {
        var needed = new LinkedHashMap<String, String>();
        needed.put("yibao.accounts", "YIBAO_ACCOUNTS(账号文件)");
        needed.put("yibao.db.password", "YIBAO_DB_PASSWORD(数据库口令)");
        needed.put("yibao.audit.key", "YIBAO_AUDIT_KEY(审计密钥)");
        return needed;
    }

    static void check() {
        var missing = missing();
        if (!Settings.demo() && !missing.isEmpty()) {
            throw new IllegalStateException("医保平台拒绝启动,缺少 " + String.join("、", missing)
                    + " / Yibao refuses to start without these settings");
        }
    }

    private static List<String> missing() {
        return NEEDED.entrySet().stream()
                .filter(entry -> Settings.find(entry.getKey()).isEmpty())
                .map(Map.Entry::getValue).toList();
    }
}
