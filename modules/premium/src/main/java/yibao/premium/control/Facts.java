package yibao.premium.control;

/** One person's {@link Account} written out. */
public record Facts(boolean levied, long due, long fee, long subsidy, long grossPaid, long refunded, int payments,
                    boolean hasRefunds, boolean nameDiffers, boolean windowClosed) implements Account {

    public Facts {
        if (due < 0 || fee < 0 || subsidy < 0 || grossPaid < 0 || refunded < 0 || payments < 0) {
            throw new IllegalArgumentException("amounts and counts are never negative");
        }
        if (!levied && due != 0) {
            throw new IllegalArgumentException("nothing is due without a levy");
        }
    }

    @Override
    public long paid() {
        return grossPaid - refunded;
    }
}
