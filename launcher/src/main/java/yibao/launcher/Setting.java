package yibao.launcher;

import java.util.Locale;

/** Every setting that can be made; {@code YIBAO_DB_URL} in the environment is {@code yibao.db.url} in the file. */
enum Setting {
    HOME("./var"),
    PORT("8080"),
    BIND("127.0.0.1"),
    DB_URL(""),
    DB_USER(""),
    DB_PASSWORD(""),
    DEMO(""),
    DEMO_SCALE("0.1"),
    POLICY("qidong"),
    ACCOUNTS(""),
    AUDIT_KEY(""),
    EXCHANGE_DIR(""),
    SENDER(""),
    PASSWORD_LENGTH(""),
    PASSWORD_KINDS(""),
    PASSWORD_HISTORY(""),
    PASSWORD_DAYS(""),
    LOCK_FAILURES(""),
    LOCK_MINUTES(""),
    SESSION_IDLE(""),
    SESSION_LONGEST(""),
    PROPOSAL_DAYS(""),
    OIDC_ISSUER(""),
    OIDC_CLIENT(""),
    OIDC_SECRET(""),
    OIDC_URL(""),
    OIDC_NAME(""),
    OIDC_PERSON(""),
    OIDC_GROUPS(""),
    OIDC_DIVISION(""),
    OIDC_ROLES(""),
    OFFICE(""),
    CONFIG("");

    final String byDefault;

    Setting(String byDefault) {
        this.byDefault = byDefault;
    }

    String variable() {
        return "YIBAO_" + name();
    }

    String property() {
        return "yibao." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
