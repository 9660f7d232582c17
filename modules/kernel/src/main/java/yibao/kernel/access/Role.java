package yibao.kernel.access;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the office. Their keys are what {@code @RolesAllowed} takes. */
public enum Role {
    CIVIL(Role.Key.CIVIL),
    CLERK(Role.Key.CLERK),
    ASSISTANCE(Role.Key.ASSISTANCE),
    FINANCE(Role.Key.FINANCE),
    TAX(Role.Key.TAX),
    CARE(Role.Key.CARE),
    PROCUREMENT(Role.Key.PROCUREMENT),
    PRICE(Role.Key.PRICE),
    OPERATOR(Role.Key.OPERATOR),
    AUDITOR(Role.Key.AUDITOR),
    ADMIN(Role.Key.ADMIN);

    private final String key;

    Role(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    /** Constants for annotations. */
    public static final class Key {
        /** Civil affairs: checks eligibility. */
        public static final String CIVIL = "civil";
        /** The town's clerk: takes applications in and shows them through. */
        public static final String CLERK = "clerk";
        /** The bureau's reviewer of assistance: subsidies, settlements, applications, warnings. */
        public static final String ASSISTANCE = "assistance";
        /** Finance: reads and confirms statements and payments. */
        public static final String FINANCE = "finance";
        /** Tax: reads reconciliations and works differences. */
        public static final String TAX = "tax";
        /** Care: applications, assessments and benefits of long-term care. */
        public static final String CARE = "care";
        /** Procurement: rounds, agreed volumes and their follow-up. */
        public static final String PROCUREMENT = "procurement";
        /** Price: sentinels, quotes and the bulletin. */
        public static final String PRICE = "price";
        /** Runs the exchange, levies and jobs. */
        public static final String OPERATOR = "operator";
        /** Reads evidence and audit. */
        public static final String AUDITOR = "auditor";
        /** Keeps users and policy; sees no person's data. */
        public static final String ADMIN = "admin";

        private Key() {}
    }
}
