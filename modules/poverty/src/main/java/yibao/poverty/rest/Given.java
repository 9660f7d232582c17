package yibao.poverty.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.Application;
import yibao.poverty.Assets;
import yibao.poverty.BankAccount;
import yibao.poverty.Consent;
import yibao.poverty.HandedDocument;
import yibao.poverty.Meeting;
import yibao.poverty.Member;

/** Bodies as they are sent to us. */
public final class Given {

    private Given() {
    }

    public record Person(@NotNull(message = "须填 psnCertType") String psnCertType, @NotNull(message = "须填 certNo") String certNo, String name, String relation, boolean patient) {
        Member member() {
            return new Member(new PersonRef(psnCertType, certNo), name, relation, patient);
        }
    }

    public record Account(String bankName, String accountName, String accountNo) {
        BankAccount account() {
            return new BankAccount(bankName, accountName, accountNo);
        }
    }

    public record Paper(String kind, String note) {
    }

    public record Permission(LocalDate on, String givenBy, String takenBy) {
    }

    /** What a household hands in; all but class and place may still be missing in a draft. */
    public record Form(int povertyClass, String insuAdmdvs, String townCode, String householdNo,
            List<@Valid @NotNull(message = "members 中有空值") Person> members, Account account,
            List<@NotNull(message = "documents 中有空值") Paper> documents, Permission consent, String situation) {
        Application application() {
            return new Application(povertyClass, insuAdmdvs, townCode, householdNo, members == null ? null : members.stream().map(Person::member).toList(),
                    account == null ? null : account.account(),
                    documents == null ? null : documents.stream().map(one -> new HandedDocument(one.kind(), one.note())).toList(),
                    consent == null ? null : new Consent(consent.on(), consent.givenBy(), consent.takenBy()), situation);
        }
    }

    public record Reason(String reason) {
    }

    /** Money is yuan with two decimals as text. */
    public record Wealth(@NotNull(message = "须填 income") String income, @NotNull(message = "须填 savings") String savings, int vehicles, int houses,
            LocalDate on, String madeBy, String note) {
        Assets assets() {
            return new Assets(money("income", income), money("savings", savings), vehicles, houses, on, madeBy, note);
        }
    }

    public record Met(LocalDate on, String attendants, boolean supports, String minutesNo, String opinion) {
        Meeting meeting() {
            return new Meeting(on, attendants, supports, minutesNo, opinion);
        }
    }

    public record Objection(String content) {
    }

    public record Answer(boolean upheld, String handling) {
    }

    public record Decision(boolean grant, String reason) {
    }

    private static Money money(String place, String text) {
        return Money.findYuan(text).orElseThrow(() -> new BusinessProblem("poverty", "APPLICATION_UNFIT", 422,
                "金额应为元，保留两位小数，如 36000.00", place));
    }
}
