package yibao.premium;

import yibao.kernel.Money;

/**
 * Where a person's premium for a year stands. Without a levy {@code fee}, {@code subsidy} and {@code due} are null,
 * {@code paid} is what was received all the same. {@code subsidyClass} is the class for which finance pays, or null.
 */
public record PremiumState(Money fee, Money subsidy, String subsidyClass, Money due, Money paid, Kind kind) {
    /** The word for where it stands. */
    public enum Kind {
        SUBSIDISED("全额资助"), PAID("已缴清"), PART_PAID("部分缴纳"), UNPAID("未缴"), OVERPAID("多缴"), NOT_LEVIED("未核定");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static PremiumState notLevied(Money paid) {
        return new PremiumState(null, null, null, null, paid, Kind.NOT_LEVIED);
    }

    public static PremiumState levied(Money fee, Money subsidy, String subsidyClass, Money due, Money paid) {
        return new PremiumState(fee, subsidy, subsidyClass, due, paid, kind(subsidy, due, paid));
    }

    private static Kind kind(Money subsidy, Money due, Money paid) {
        int toDue = paid.compareTo(due);
        if (toDue > 0) {
            return Kind.OVERPAID;
        }
        if (toDue < 0) {
            return paid.isPositive() ? Kind.PART_PAID : Kind.UNPAID;
        }
        return due.equals(Money.ZERO) && subsidy.isPositive() ? Kind.SUBSIDISED : Kind.PAID;
    }
}
