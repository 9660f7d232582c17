package yibao.civilaffairs.soap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.civilaffairs.eligibility.Answer;
import yibao.civilaffairs.eligibility.Assistance;
import yibao.civilaffairs.eligibility.Category;
import yibao.civilaffairs.eligibility.EligibilityFault;
import yibao.civilaffairs.eligibility.Fault;
import yibao.civilaffairs.eligibility.Insured;
import yibao.civilaffairs.eligibility.Person;
import yibao.civilaffairs.eligibility.Premium;
import yibao.civilaffairs.eligibility.Reason;
import yibao.civilaffairs.eligibility.Request;
import yibao.kernel.CertNo;
import yibao.kernel.OfficeCalendar;

/** Between the messages of the contract and the language of assistance, field by field. */
final class Messages {
    private static final DatatypeFactory DATES = dates();

    private Messages() {}

    static EligibilityQuestion question(Request request) {
        var type = request.getCertType() == null ? CertNo.RESIDENT_CARD : request.getCertType();
        var detail = request.getDetail() == null ? Detail.FULL : Detail.valueOf(request.getDetail().name());
        return new EligibilityQuestion(type, request.getCertNo(), request.getName(), day(request.getAsOf()), moment(request.getKnownAt()),
                request.getPurpose(), detail);
    }

    static Answer answer(EligibilityAnswer given, Detail detail) {
        var answer = new Answer();
        answer.setCheckId(given.checkId());
        answer.setEligible(given.eligible());
        answer.setValidUntil(date(given.validUntil()));
        if (detail == Detail.MINIMAL) {
            given.minimal().reasons().forEach(reason -> answer.getReasons().add(code(reason.code().name())));
        } else {
            fill(answer, given);
        }
        return answer;
    }

    static EligibilityFault fault(String code, String message) {
        var fault = new Fault();
        fault.setCode(code);
        fault.setMessage(message);
        return new EligibilityFault(message, fault);
    }

    private static void fill(Answer answer, EligibilityAnswer given) {
        answer.setAsOf(date(given.asOf()));
        answer.setPerson(given.person() == null ? null : person(given.person()));
        given.categories().forEach(category -> answer.getCategories().add(category(category)));
        answer.setApplied(given.applied());
        answer.setInsured(given.insured() == null ? null : insured(given.insured()));
        answer.setPremium(given.premium() == null ? null : premium(given.premium()));
        answer.setAssistance(given.assistance() == null ? null : assistance(given.assistance()));
        given.reasons().forEach(reason -> answer.getReasons().add(reason(reason)));
    }

    private static Person person(EligibilityAnswer.Person given) {
        var person = new Person();
        person.setName(given.name());
        person.setCertNo(given.certNo());
        person.setInsuAdmdvs(given.insuAdmdvs());
        return person;
    }

    private static Category category(EligibilityAnswer.Category given) {
        var category = new Category();
        category.setCode(given.code());
        category.setName(given.name());
        category.setFrom(date(given.from()));
        category.setTo(date(given.to()));
        category.setSource(given.source());
        return category;
    }

    private static Insured insured(EligibilityAnswer.Insured given) {
        var insured = new Insured();
        insured.setInsutype(given.insutype());
        insured.setYear(given.year());
        insured.setState(given.state());
        return insured;
    }

    private static Premium premium(EligibilityAnswer.Premium given) {
        var premium = new Premium();
        premium.setFee(given.fee());
        premium.setSubsidy(given.subsidy());
        premium.setDue(given.due());
        premium.setPaid(given.paid());
        premium.setState(given.state());
        return premium;
    }

    private static Assistance assistance(EligibilityAnswer.Assistance given) {
        var assistance = new Assistance();
        assistance.setRatio(given.ratio());
        assistance.setDeductibleRemaining(given.deductibleRemaining());
        assistance.setCapRemaining(given.capRemaining());
        return assistance;
    }

    private static Reason reason(EligibilityAnswer.Reason given) {
        var reason = code(given.code().name());
        reason.setText(given.text());
        reason.setPolicy(given.policy());
        return reason;
    }

    private static Reason code(String code) {
        var reason = new Reason();
        reason.setCode(code);
        return reason;
    }

    /** The contract lets no zone stand on a date. @throws BusinessProblem DATE_OUT_OF_RANGE */
    private static LocalDate day(XMLGregorianCalendar date) {
        OfficeCalendar.needYear(date == null ? OfficeCalendar.FIRST_YEAR : date.getYear(), "assistance", "asOf");
        return date == null ? null : LocalDate.parse(date.toXMLFormat());
    }

    /** The contract demands a zone on a time. @throws BusinessProblem DATE_OUT_OF_RANGE */
    private static Instant moment(XMLGregorianCalendar time) {
        OfficeCalendar.needYear(time == null ? OfficeCalendar.FIRST_YEAR : time.getYear(), "assistance", "knownAt");
        return time == null ? null : OffsetDateTime.parse(time.toXMLFormat()).toInstant();
    }

    private static XMLGregorianCalendar date(LocalDate day) {
        return day == null ? null : DATES.newXMLGregorianCalendar(day.toString());
    }

    private static DatatypeFactory dates() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException never) {
            throw new IllegalStateException(never);
        }
    }
}
