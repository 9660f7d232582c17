package yibao.acceptance;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.poverty.Application;
import yibao.poverty.ApplicationView;
import yibao.poverty.Assets;
import yibao.poverty.BankAccount;
import yibao.poverty.Consent;
import yibao.poverty.HandedDocument;
import yibao.poverty.Meeting;
import yibao.poverty.Member;
import yibao.poverty.PovertyState;

/** The people who work on poverty by illness; each call is one transaction, as in the server. */
final class PovertyDesk {

    static final Caller CLERK = person("clerk", "clerk", "320681101");
    static final Caller OTHER_TOWN = person("clerk-102", "clerk", "320681102");
    static final Caller CIVIL = person("civil", "civil", "");
    static final Caller REVIEWER = person("assistance", "assistance", "");
    static final Caller SECOND = person("assistance2", "assistance", "");
    static final Caller FINANCE = person("finance", "finance", "");
    static final Caller FINANCE2 = person("finance2", "finance", "");
    static final BankAccount ACCOUNT = new BankAccount("启东农商行", "张三", "6230660035000000017");

    private final Bureau bureau;
    private final PovertyParts parts;

    PovertyDesk(Bureau bureau) {
        this.bureau = bureau;
        this.parts = bureau.poverty();
    }

    static Caller person(String name, String role, String division) {
        return new Caller(name, name, Set.of(role), division.isEmpty() ? Scope.EVERYWHERE : Scope.of(division));
    }

    <T> T inOne(Callable<T> work) {
        return bureau.database().inNew(work);
    }

    void inOne(Doing work) {
        bureau.database().inNew(() -> {
            work.run();
            return null;
        });
    }

    interface Doing {
        void run() throws Exception;
    }

    PovertyParts parts() {
        return parts;
    }

    static Application household(int povertyClass, LocalDate consent, Citizen... people) {
        List<Member> members = java.util.stream.IntStream.range(0, people.length).mapToObj(i -> new Member(new PersonRef("01", people[i].certno()),
                people[i].name(), i == 0 ? "本人" : "配偶", i == 0)).toList();
        return new Application(povertyClass, "320681", "320681101", "H1", members, ACCOUNT, List.of(new HandedDocument("身份证复印件", null)),
                new Consent(consent, people[0].name(), "李经办"), "丈夫患尿毒症，长期透析");
    }

    String draft(Application form) {
        return inOne(() -> parts.drafting.draft(form, CLERK));
    }

    PovertyState submit(String id) {
        return inOne(() -> parts.submitting.submit(id, CLERK));
    }

    static Assets earning(String income, LocalDate on) {
        return new Assets(Money.ofYuan(income), Money.ofYuan("0.00"), 0, 1, on, "王核对、赵核对", null);
    }

    PovertyState income(String id, String income) {
        return inOne(() -> parts.assets.recordIncome(id, earning(income, parts.office.today()), CIVIL));
    }

    boolean cost(String id) {
        return inOne(() -> parts.costs.check(id, REVIEWER)).met();
    }

    PovertyState meet(String id, boolean supports) {
        return inOne(() -> parts.meetings.record(id, new Meeting(parts.office.today(), "医保局、民政局、镇政府", supports, "启救会〔2022〕3号", "情况属实"), REVIEWER));
    }

    LocalDate publish(String id) {
        return inOne(() -> parts.publishing.publish(id, REVIEWER));
    }

    /** Proposed by one, confirmed by another. */
    void decide(String id, boolean grant) {
        String proposal = inOne(() -> parts.decisions.propose(id, grant, "依据不足", REVIEWER));
        inOne(() -> parts.confirming.confirm(proposal, SECOND));
    }

    /** @return the id of the file, ordered by two */
    String pay() throws SQLException {
        String file = inOne(() -> parts.payments.propose(FINANCE));
        String proposal = bureau.text("select proposal_id from proposal where kind = 'PAY_POVERTY' and state = 'PROPOSED'").orElseThrow();
        inOne(() -> parts.confirming.confirm(proposal, FINANCE2));
        return file;
    }

    ApplicationView show(String id) {
        return inOne(() -> parts.showing.show(id, REVIEWER));
    }

    PovertyState state(String id) {
        return show(id).line().state();
    }
}
