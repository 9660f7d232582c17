package yibao.civilaffairs.soap;

import java.time.LocalDate;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import yibao.civilaffairs.incomechecks.Check;
import yibao.civilaffairs.incomechecks.Fault;
import yibao.civilaffairs.incomechecks.IncomeChecksFault;
import yibao.civilaffairs.incomechecks.Member;
import yibao.civilaffairs.incomechecks.Page;
import yibao.civilaffairs.incomechecks.Result;
import yibao.kernel.Money;
import yibao.poverty.Assets;
import yibao.poverty.IncomeResult;
import yibao.poverty.OpenIncomeCheck;

/** Between the messages of the contract and the language of poverty by illness, field by field. */
final class IncomeMessages {
    private static final DatatypeFactory DATES = dates();

    private IncomeMessages() {}

    static Page page(List<OpenIncomeCheck> checks, int limit) {
        var page = new Page();
        checks.forEach(check -> page.getChecks().add(check(check)));
        page.setNext(checks.size() < limit ? null : checks.get(checks.size() - 1).place());
        return page;
    }

    /** The contract lets no zone stand on a date, and amounts have two decimals. */
    static IncomeResult result(Result said) {
        return new IncomeResult(said.getRequestId(), new Assets(Money.ofYuan(said.getIncome()), Money.ofYuan(said.getSavings()), said.getVehicles(),
                said.getHouses(), LocalDate.parse(said.getCheckedOn().toXMLFormat()), said.getCheckedBy(), said.getNote()));
    }

    static IncomeChecksFault fault(String code, String message) {
        var fault = new Fault();
        fault.setCode(code);
        fault.setMessage(message);
        return new IncomeChecksFault(message, fault);
    }

    private static Check check(OpenIncomeCheck given) {
        var check = new Check();
        check.setRequestId(given.requestId());
        check.setApplicationNo(given.applicationNo());
        given.members().forEach(member -> check.getMembers().add(member(member)));
        check.setInsuAdmdvs(given.insuAdmdvs());
        check.setTownCode(given.townCode());
        check.setConsentOn(date(given.consentOn()));
        check.setPeriodFrom(date(given.from()));
        check.setPeriodTo(date(given.to()));
        return check;
    }

    private static Member member(yibao.poverty.Member given) {
        var member = new Member();
        member.setCertType(given.who().psnCertType());
        member.setCertNo(given.who().certno());
        member.setName(given.name());
        member.setRelation(given.relation());
        member.setPatient(given.patient());
        return member;
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
