package yibao.civilaffairs.soap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import yibao.civilaffairs.alerts.Alert;
import yibao.civilaffairs.alerts.AlertType;
import yibao.civilaffairs.alerts.AlertsFault;
import yibao.civilaffairs.alerts.Fault;
import yibao.civilaffairs.alerts.Feedback;
import yibao.civilaffairs.alerts.Page;
import yibao.warning.AlertState;
import yibao.warning.FeedbackLine;
import yibao.warning.FeedbackOutcome;
import yibao.warning.PovertyAlert;

/** Between the messages of the contract and the language of early warning, field by field. */
final class AlertMessages {
    private static final DatatypeFactory DATES = dates();

    private AlertMessages() {}

    static Page page(List<PovertyAlert> alerts, int limit) {
        var page = new Page();
        alerts.forEach(alert -> page.getAlerts().add(alert(alert)));
        page.setNext(alerts.size() < limit ? null : alerts.get(alerts.size() - 1).alertNo());
        return page;
    }

    /** The contract lets no zone stand on a date. */
    static FeedbackLine line(Feedback said) {
        return new FeedbackLine(said.getAlertId(), FeedbackOutcome.valueOf(said.getOutcome().name()), LocalDate.parse(said.getCheckedOn().toXMLFormat()),
                said.getMeasure(), said.getRemark());
    }

    static AlertsFault fault(String code, String message) {
        var fault = new Fault();
        fault.setCode(code);
        fault.setMessage(message);
        return new AlertsFault(message, fault);
    }

    private static Alert alert(PovertyAlert given) {
        var alert = new Alert();
        alert.setAlertId(given.alertId());
        alert.setAlertType(AlertType.valueOf(given.type().name()));
        alert.setCertType(given.who().psnCertType());
        alert.setCertNo(given.who().certno());
        alert.setName(given.name());
        alert.setHouseholdNo(given.householdNo());
        alert.setInsuAdmdvs(given.insuAdmdvs());
        alert.setTownCode(given.townCode());
        Arrays.stream(given.classes().split(" ")).filter(code -> !code.isEmpty()).forEach(alert.getCategories()::add);
        alert.setPeriodBegins(date(given.periodBegins()));
        alert.setPeriodEnds(date(given.periodEnds()));
        alert.setTotal(given.figures().total().toString());
        alert.setBurden(given.figures().burden().toString());
        alert.setLineCode(given.lineCode());
        alert.setLine(given.line().toString());
        alert.setAlertDate(date(given.alertDate()));
        alert.setDueOn(date(given.dueOn()));
        alert.setUnderCheck(given.state() == AlertState.UNDER_CHECK);
        alert.setSentence(given.sentence());
        return alert;
    }

    private static XMLGregorianCalendar date(LocalDate day) {
        return DATES.newXMLGregorianCalendar(day.toString());
    }

    private static DatatypeFactory dates() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException never) {
            throw new IllegalStateException(never);
        }
    }
}
