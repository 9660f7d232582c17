package yibao.poverty.rest;

import java.util.List;
import yibao.kernel.Masked;
import yibao.kernel.Money;
import yibao.poverty.ApplicationLine;
import yibao.poverty.ApplicationView;
import yibao.poverty.Assets;
import yibao.poverty.CostFinding;
import yibao.poverty.PaymentLine;

/** How applications look from outside: names and numbers masked, money and days as text. */
public final class Shown {

    private Shown() {
    }

    /** One application in a list. */
    public record Line(String applicationId, String applicationNo, int povertyClass, String townCode, String applicant, int persons, int patients,
            String state, String since, String appliedOn, String noticeTo, String amount) {
        static Line of(ApplicationLine line) {
            return new Line(line.applicationId(), line.applicationNo(), line.povertyClass(), line.townCode(), Masked.name(line.applicant()),
                    line.persons(), line.patients(), line.state().name(), line.since().toString(), text(line.appliedOn()), text(line.noticeTo()),
                    text(line.amount()));
        }
    }

    public record Person(String name, String psnCertType, String certNo, String relation, boolean patient) {
    }

    public record Wealth(String income, String savings, int vehicles, int houses, String on, String madeBy, String note) {
        static Wealth of(Assets assets) {
            return assets == null ? null : new Wealth(assets.income().toString(), assets.savings().toString(), assets.vehicles(), assets.houses(),
                    assets.on().toString(), assets.madeBy(), assets.note());
        }
    }

    public record Cost(int member, String total, String policyScope, String burden, String outside) {
    }

    public record Test(String name, boolean met, String sentence) {
    }

    /** The test of cost with what it was made of. */
    public record Finding(String from, String to, String known, String policyVersion, int heads, Wealth assets, List<Cost> costs, String burden,
            List<Test> tests, boolean met, String amount, String source) {
        static Finding of(CostFinding cost) {
            return cost == null ? null : new Finding(cost.from().toString(), cost.to().toString(), cost.known().toString(), cost.version(), cost.heads(),
                    Wealth.of(cost.assets()), cost.costs().stream().map(one -> new Cost(one.line(), one.total().toString(), one.policyScope().toString(),
                            one.burden().toString(), one.outside().toString())).toList(), cost.burden().toString(),
                    cost.tests().stream().map(test -> new Test(test.name(), test.met(), test.sentence())).toList(), cost.met(), cost.amount().toString(), cost.source());
        }
    }

    public record Step(String act, String by, String at, String from, String to, String note) {
    }

    public record Payment(String paymentId, String applicationId, String applicationNo, int attempt, String bankName, String accountName, String accountNo, String amount, String state,
            String settledOn, String reason) {
        static Payment of(PaymentLine line) {
            return new Payment(line.paymentId(), line.applicationId(), line.applicationNo(), line.attempt(), line.account().bankName(), Masked.name(line.account().accountName()),
                    line.account().masked(), line.amount().toString(), line.state(), text(line.settledOn()), line.reason());
        }
    }

    public record Objected(int line, String on, String content, String takenBy, Boolean upheld, String handling, String handledBy) {
    }

    public record Met(String on, String attendants, boolean supports, String minutesNo, String opinion) {
    }

    /** One application with its life. */
    public record Whole(Line application, String householdNo, String situation, List<Person> members, List<String> documents, String consentOn,
            List<String> steps, String returned, Wealth townAudit, Wealth income, Finding cost, Met meeting, String noticeFrom,
            List<Objected> objections, String decidedOn, String validFrom, String validTo, List<Payment> payments, List<Step> life, List<String> acts) {
        static Whole of(ApplicationView view) {
            var form = view.application();
            var met = view.meeting();
            return new Whole(Line.of(view.line()), form.householdNo(), form.situation(),
                    form.members().stream().map(one -> new Person(Masked.name(one.name()), one.who().psnCertType(), Masked.certno(one.who().certno()),
                            one.relation(), one.patient())).toList(),
                    form.documents().stream().map(one -> one.kind() + (one.note() == null ? "" : "（" + one.note() + "）")).toList(),
                    form.consent() == null ? null : form.consent().on().toString(), view.steps().stream().map(Enum::name).toList(), view.returned(),
                    Wealth.of(view.townAudit()), Wealth.of(view.income()), Finding.of(view.cost()),
                    met == null ? null : new Met(met.on().toString(), met.attendants(), met.supports(), met.minutesNo(), met.opinion()), text(view.noticeFrom()),
                    view.objections().stream().map(one -> new Objected(one.line(), one.on().toString(), one.content(), one.takenBy(), one.upheld(),
                            one.handling(), one.handledBy())).toList(), text(view.decidedOn()), text(view.validFrom()), text(view.validTo()),
                    view.payments().stream().map(Payment::of).toList(),
                    view.life().stream().map(step -> new Step(step.act().name(), step.by(), step.at().toString(), step.from().name(), step.to().name(),
                            step.note())).toList(), view.now().stream().map(Enum::name).toList());
        }
    }

    static String text(Object value) {
        return value == null ? null : value instanceof Money money ? money.toString() : value.toString();
    }
}
