package yibao.simulators;

import static yibao.simulators.Kind.DUPLICATE_PAYMENT;
import static yibao.simulators.Kind.IDENTITY;
import static yibao.simulators.Kind.MATCHED;
import static yibao.simulators.Kind.NOT_LEVIED;
import static yibao.simulators.Kind.OVERPAID;
import static yibao.simulators.Kind.REFUNDED;
import static yibao.simulators.Kind.SUBSIDY_DUE;
import static yibao.simulators.Kind.UNDERPAID;
import static yibao.simulators.Kind.UNPAID;
import static yibao.simulators.Standing.PAUSED;
import static yibao.simulators.Standing.PAYER;
import static yibao.simulators.Standing.STRANGER;
import static yibao.simulators.Standing.SUBSIDISED;
import static yibao.simulators.Step.NOWHERE;
import static yibao.simulators.Step.giveBack;
import static yibao.simulators.Step.pay;

import java.util.List;

/**
 * What can happen to one person's premium, and what the reconciliation must call it by the contract's table.
 * The type is written down here by hand, never computed: this is what Yibao's own matcher is judged by.
 * Steps stand in the order of the file. A kind of null means that the person does not appear in the reconciliation at all.
 */
enum Scenario {
    PAID_IN_FULL(PAYER, MATCHED, pay(100)),
    PAID_IN_INSTALMENTS(PAYER, MATCHED, pay(50), pay(50)),
    PAID_TWICE_ONE_GIVEN_BACK(PAYER, MATCHED, pay(100), pay(100), giveBack(1, 100)),
    NAME_WRITTEN_WIDE(PAYER, MATCHED, pay(100).named(Names::wide)),
    OLD_NUMBER(PAYER, MATCHED, pay(100).numbered(IdNumber::old)),
    LOWER_CASE_X(PAYER, MATCHED, pay(100).numbered(IdNumber::smallX)),
    REFUND_TOO_LARGE(PAYER, MATCHED, pay(100), giveBack(0, 100, 1).refusedAs("REFUND_EXCEEDS")),
    REFUND_OF_NOTHING(PAYER, MATCHED, pay(100), giveBack(NOWHERE, 100).refusedAs("RECEIPT_UNKNOWN")),

    ANOTHER_NAME(PAYER, IDENTITY, pay(100).named(Names::another)),
    ANOTHER_NAME_UNDERPAID(PAYER, IDENTITY, pay(40).named(Names::another)),
    ANOTHER_NAME_ONCE_IN_TWO(PAYER, IDENTITY, pay(100), pay(100).named(Names::another)),
    ANOTHER_NAME_GIVEN_BACK(PAYER, IDENTITY, pay(100).named(Names::another), giveBack(0, 100).named(Names::another)),

    ALL_GIVEN_BACK(PAYER, REFUNDED, pay(100), giveBack(0, 100)),
    REFUND_STANDS_FIRST(PAYER, REFUNDED, giveBack(1, 100), pay(100)),
    GIVEN_BACK_IN_TWO(PAYER, REFUNDED, pay(100), giveBack(0, 60), giveBack(0, 40)),
    TWO_PAID_TWO_GIVEN_BACK(PAYER, REFUNDED, pay(100), pay(100), giveBack(0, 100), giveBack(1, 100)),

    PAID_TWICE(PAYER, DUPLICATE_PAYMENT, pay(100), pay(100)),
    PAID_THREE_TIMES(PAYER, DUPLICATE_PAYMENT, pay(100), pay(100), pay(100)),
    PAID_THREE_TIMES_ONE_GIVEN_BACK(PAYER, DUPLICATE_PAYMENT, pay(100), pay(100), pay(100), giveBack(2, 100)),
    TWICE_IN_THREE_PARTS(PAYER, DUPLICATE_PAYMENT, pay(100), pay(60), pay(40)),

    TWICE_BY_ONE_RECEIPT(PAYER, OVERPAID, pay(200)),
    ONE_FEN_OVER(PAYER, OVERPAID, pay(100, 1)),
    HALF_OVER(PAYER, OVERPAID, pay(150)),
    FULL_AND_A_LITTLE(PAYER, OVERPAID, pay(100), pay(10)),
    TWICE_AND_ONE_FEN(PAYER, OVERPAID, pay(100), pay(100, 1)),
    TWICE_LESS_ONE_FEN(PAYER, OVERPAID, pay(100), pay(100, -1)),

    ONE_FEN_UNDER(PAYER, UNDERPAID, pay(100, -1)),
    ONE_FEN_ONLY(PAYER, UNDERPAID, pay(0, 1)),
    HALF_PAID(PAYER, UNDERPAID, pay(50)),
    PARTLY_GIVEN_BACK(PAYER, UNDERPAID, pay(100), giveBack(0, 40)),
    ALL_BUT_ONE_FEN_GIVEN_BACK(PAYER, UNDERPAID, pay(100), giveBack(0, 100, -1)),

    NEVER_PAID(PAYER, UNPAID),
    NEGATIVE_AMOUNT(PAYER, UNPAID, pay(-100).refusedAs("AMOUNT_NOT_POSITIVE")),
    ZERO_AMOUNT(PAYER, UNPAID, pay(0).refusedAs("AMOUNT_NOT_POSITIVE")),
    NO_NAME(PAYER, UNPAID, pay(100).named(n -> "").refusedAs("NAME_MISSING")),

    NOTHING_DUE(SUBSIDISED, MATCHED),
    SUBSIDISED_GIVEN_BACK(SUBSIDISED, MATCHED, pay(100), giveBack(0, 100)),
    SUBSIDISED_PAID_IN_FULL(SUBSIDISED, SUBSIDY_DUE, pay(100)),
    SUBSIDISED_PAID_IN_TWO(SUBSIDISED, SUBSIDY_DUE, pay(50), pay(50)),
    SUBSIDISED_PAID_TWICE_ONE_GIVEN_BACK(SUBSIDISED, SUBSIDY_DUE, pay(100), pay(100), giveBack(0, 100)),
    SUBSIDISED_PAID_TWICE(SUBSIDISED, OVERPAID, pay(100), pay(100)),
    SUBSIDISED_ONE_FEN_OVER_FEE(SUBSIDISED, OVERPAID, pay(100, 1)),
    SUBSIDISED_ONE_FEN(SUBSIDISED, OVERPAID, pay(0, 1)),
    SUBSIDISED_ANOTHER_NAME(SUBSIDISED, IDENTITY, pay(100).named(Names::another)),

    PAUSED_SILENT(PAUSED, null),
    PAUSED_PAID(PAUSED, NOT_LEVIED, pay(100)),
    PAUSED_PAID_TWICE(PAUSED, NOT_LEVIED, pay(100), pay(100)),
    PAUSED_GIVEN_BACK(PAUSED, NOT_LEVIED, pay(100), giveBack(0, 100)),
    PAUSED_ANOTHER_NAME(PAUSED, IDENTITY, pay(100).named(Names::another)),

    STRANGER_PAID(STRANGER, NOT_LEVIED, pay(100)),
    WRONG_NUMBER(STRANGER, null, pay(100).numbered(IdNumber::broken).refusedAs("CERTNO_CHECK_DIGIT")),
    ROUNDED_NUMBER(STRANGER, null, pay(100).numbered(IdNumber::rounded).refusedAs("CERTNO_DAMAGED")),
    SCIENTIFIC_NUMBER(STRANGER, null, pay(100).numbered(IdNumber::scientific).refusedAs("CERTNO_DAMAGED")),
    SHORT_NUMBER(STRANGER, null, pay(100).numbered(n -> n.substring(0, 17)).refusedAs("CERTNO_FORMAT"));

    private final Standing standing;
    private final Kind kind;
    private final List<Step> steps;

    Scenario(Standing standing, Kind kind, Step... steps) {
        this.standing = standing;
        this.kind = kind;
        this.steps = List.of(steps);
    }

    Standing standing() {
        return standing;
    }

    Kind kind() {
        return kind;
    }

    List<Step> steps() {
        return steps;
    }

    boolean hasRefusal() {
        return steps.stream().anyMatch(s -> s.refusal() != null);
    }

    /** What most people of that standing do. */
    static Scenario ordinary(Standing standing) {
        return switch (standing) {
            case PAYER -> PAID_IN_FULL;
            case SUBSIDISED -> NOTHING_DUE;
            case PAUSED -> PAUSED_SILENT;
            case STRANGER -> STRANGER_PAID;
        };
    }

    /** What tax holds in the end, in fen: the receipts Yibao accepts, refunds taken off. */
    long received(long fee) {
        return steps.stream().filter(s -> s.refusal() == null).mapToLong(s -> s.refund() ? -s.amount(fee) : s.amount(fee)).sum();
    }
}
