package yibao.warning.rest;

import java.time.LocalDate;
import yibao.kernel.Masked;
import yibao.warning.PovertyAlert;

/** One alert; name and number masked, money as text. */
public record AlertRow(String alertId, String type, String name, String certNo, String householdNo, int members, String classes, String insuAdmdvs,
        String townCode, LocalDate from, LocalDate to, String total, String burden, String nowBurden, String lineCode, String line, LocalDate alertDate,
        LocalDate dueOn, String state, LocalDate checkedOn) {
    static AlertRow of(PovertyAlert alert) {
        return new AlertRow(alert.alertId(), alert.type().name(), Masked.name(alert.name()), Masked.certno(alert.who().certno()), alert.householdNo(),
                alert.members(), alert.classes(), alert.insuAdmdvs(), alert.townCode(), alert.periodBegins(), alert.periodEnds(),
                alert.figures().total().toString(), alert.figures().burden().toString(), alert.nowBurden().toString(), alert.lineCode(),
                alert.line().toString(), alert.alertDate(), alert.dueOn(), alert.state().name(), alert.checkedOn());
    }
}
