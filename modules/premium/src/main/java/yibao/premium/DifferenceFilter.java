package yibao.premium;

import java.util.stream.Stream;
import yibao.kernel.Money;
import yibao.kernel.problem.BusinessProblem;

/**
 * Which differences are wanted; what is null does not narrow.
 *
 * @param type       a {@link DifferenceType} or {@link SideFinding}
 * @param state      a state of work; OPEN is also what nobody has touched
 * @param owner      whose work it is; {@link #NOBODY} for what is nobody's
 * @param amountFrom least difference, received less levied, both ends included
 * @param name       the beginning of the person's name
 * @param certNo     the whole number, already read by {@code CertNo}
 */
public record DifferenceFilter(String type, String state, String owner, String townCode, Money amountFrom,
        Money amountTo, String name, String certNo) {

    public static final String NOBODY = "-";
    public static final DifferenceFilter ALL = new DifferenceFilter(null, null, null, null, null, null, null, null);

    /** @throws BusinessProblem TYPE_UNKNOWN, AMOUNT_ORDER */
    public DifferenceFilter {
        if (type != null && Stream.<Finding[]>of(DifferenceType.values(), SideFinding.values()).flatMap(Stream::of)
                .map(Finding::name).noneMatch(type::equals)) {
            throw new BusinessProblem("premium", "TYPE_UNKNOWN", 400, "没有这种差异类型，请用对账合计中的 type", "type");
        }
        if (amountFrom != null && amountTo != null && amountFrom.compareTo(amountTo) > 0) {
            throw new BusinessProblem("premium", "AMOUNT_ORDER", 422, "差额下限大于上限，请调换", "amountFrom");
        }
    }

    public static DifferenceFilter ofType(String type) {
        return new DifferenceFilter(type, null, null, null, null, null, null, null);
    }

    /** Whether figures prepared by place and type answer how many there are. */
    public boolean isOnlyTypeAndTown() {
        return state == null && owner == null && amountFrom == null && amountTo == null && name == null
                && certNo == null;
    }

    /** Whether anything is asked of the work. */
    public boolean asksForWork() {
        return state != null || owner != null;
    }
}
