package yibao.poverty;

import java.time.LocalDate;
import java.util.List;

/**
 * A household about which civil affairs was asked and has not answered.
 *
 * @param place where it stands in the list of those asked about; pages go on behind it
 * @param from  first day of the months whose income is meant, {@code to} the last
 */
public record OpenIncomeCheck(long place, String requestId, String applicationNo, List<Member> members, String insuAdmdvs, String townCode,
        LocalDate consentOn, LocalDate from, LocalDate to) {
    public OpenIncomeCheck {
        members = List.copyOf(members);
    }
}
