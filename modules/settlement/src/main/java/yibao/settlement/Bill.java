package yibao.settlement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;

/**
 * One settlement of a hospital, as far as the calculation needs it. It comes with a batch or by REST and never changes;
 * what is wrong about it is put right by a reversal and a new one.
 *
 * @param setlTime when it was settled, in the office's time; the order of calculation
 * @param outside  treated outside the pooling area, see {@link #isOutside}
 * @param referred referred or registered for treatment elsewhere ({@code refl_flag} 1)
 * @param reverses {@code init_setl_id}: the settlement that this one takes back, null for an ordinary one. It belongs to
 *                 the year of what it takes back
 */
public record Bill(String setlId, LocalDateTime setlTime, Insurance insurance, Care care, HospitalLevel level, boolean outside, boolean referred,
        BillAmounts amounts, String reverses) {

    /** The order in which a year is calculated; the number decides between equal times, so arrival never does. */
    public static final Comparator<Bill> ORDER = Comparator.comparing(Bill::setlTime).thenComparing(Bill::setlId);

    private static final int CITY_DIGITS = 4;

    public Bill {
        Objects.requireNonNull(setlId, "setlId");
        Objects.requireNonNull(setlTime, "setlTime");
        Objects.requireNonNull(insurance, "insurance");
        Objects.requireNonNull(care, "care");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(amounts, "amounts");
    }

    public LocalDate day() {
        return setlTime.toLocalDate();
    }

    public boolean isReversal() {
        return reverses != null;
    }

    /** Funds are pooled by city: {@code mdtrtarea_admvs} lies outside when its first four digits differ from {@code insuplc_admdvs}. */
    public static boolean isOutside(String mdtrtareaAdmvs, String insuplcAdmdvs) {
        return !mdtrtareaAdmvs.regionMatches(0, insuplcAdmdvs, 0, CITY_DIGITS);
    }
}
