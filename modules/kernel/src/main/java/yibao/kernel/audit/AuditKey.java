package yibao.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret behind the chain; without it nobody can write or recompute an event. It has a default in the demo only. */
public class AuditKey {
    private static final String DEMO = "demo-audit-key-not-for-production";
    private static final int SHORTEST = 32;
    private final SecretKeySpec chain;
    private final SecretKeySpec people;

    public AuditKey(String secret) {
        if (secret.length() < SHORTEST) throw new IllegalStateException("审计密钥 yibao.audit.key 过短，至少 " + SHORTEST + " 个字符");
        this.chain = derive(secret, "chain");
        this.people = derive(secret, "people");
    }

    /** The configured key, or the demo's own when {@code yibao.demo} is set; otherwise the start fails. */
    public static AuditKey from(Optional<String> configured, Optional<String> demo) {
        return new AuditKey(configured.or(() -> demo.map(any -> DEMO))
                .orElseThrow(() -> new IllegalStateException("缺少审计密钥：请设置 yibao.audit.key（YIBAO_AUDIT_KEY）")));
    }

    /** The digest under which a person's events are found: 64 hexadecimal digits, null for nobody. */
    public String subject(String certNo) {
        return certNo == null ? null : mac(people, certNo);
    }

    String hash(String content) {
        return mac(chain, content);
    }

    private static SecretKeySpec derive(String secret, String use) {
        var root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return new SecretKeySpec(HexFormat.of().parseHex(mac(root, "yibao.audit." + use)), "HmacSHA256");
    }

    private static String mac(SecretKeySpec key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
