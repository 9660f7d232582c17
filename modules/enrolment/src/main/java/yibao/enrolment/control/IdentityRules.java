package yibao.enrolment.control;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.Register;

/** When an identity is in doubt. Neither list sees a database: they are asked row by row, and pair by pair of one name. */
public final class IdentityRules {

    private record OneRule(IdentityReason reason, Predicate<Register> doubtful) {
    }

    private record TwoRule(IdentityReason reason, BiPredicate<Register, Register> doubtful) {
    }

    private static final List<OneRule> OF_ONE = List.of(
            new OneRule(IdentityReason.IMPOSSIBLE_NUMBER, one -> Card.looksLikeOne(one.who()) && Card.numberOf(one.who()) == null),
            new OneRule(IdentityReason.BIRTH_DIFFERS, IdentityRules::birthDiffers),
            new OneRule(IdentityReason.GENDER_DIFFERS, IdentityRules::gendDiffers),
            new OneRule(IdentityReason.DEAD_INSURED, one -> one.death() != null
                    && one.covers().stream().anyMatch(cover -> one.death().isBefore(cover.begins()))),
            new OneRule(IdentityReason.NO_IDENTITY, IdentityRules::hasNoIdentity),
            new OneRule(IdentityReason.INSURED_TWICE, IdentityRules::isInsuredTwice),
            new OneRule(IdentityReason.NAME_CHANGED, one -> !one.formerNames().isEmpty()));

    private static final List<TwoRule> OF_TWO = List.of(
            new TwoRule(IdentityReason.SAME_NUMBER, IdentityRules::haveOneNumber),
            new TwoRule(IdentityReason.SAME_NAME_AND_BIRTH, (one, two) -> one.nameKey() == two.nameKey() && one.born() != null
                    && one.born().equals(two.born()) && one.gend() != null && one.gend().equals(two.gend())),
            new TwoRule(IdentityReason.NEAR_NUMBER, IdentityRules::haveNearNumbers));

    private IdentityRules() {
    }

    public static List<IdentityReason> of(Register one) {
        return OF_ONE.stream().filter(rule -> rule.doubtful().test(one)).map(OneRule::reason).toList();
    }

    public static List<IdentityReason> of(Register one, Register two) {
        return OF_TWO.stream().filter(rule -> rule.doubtful().test(one, two)).map(TwoRule::reason).toList();
    }

    private static boolean birthDiffers(Register one) {
        var number = Card.numberOf(one.who());
        return number != null && one.born() != null && !Card.bornOf(number).equals(one.born());
    }

    private static boolean gendDiffers(Register one) {
        var number = Card.numberOf(one.who());
        return number != null && ("1".equals(one.gend()) || "2".equals(one.gend())) && !Card.gendOf(number).equals(one.gend());
    }

    private static boolean hasNoIdentity(Register one) {
        boolean oneDigitOnly = one.who().certno().chars().distinct().count() == 1;
        boolean gendUnknown = one.gend() == null || one.gend().equals("0") || one.gend().equals("9");
        return oneDigitOnly || !Card.looksLikeOne(one.who()) && (one.born() == null || gendUnknown);
    }

    private static boolean isInsuredTwice(Register one) {
        var covers = one.covers();
        return covers.stream().anyMatch(cover -> covers.stream()
                .anyMatch(other -> !other.insutype().equals(cover.insutype()) && cover.overlaps(other)));
    }

    private static boolean haveOneNumber(Register one, Register two) {
        var number = Card.numberOf(one.who());
        return number != null && number.equals(Card.numberOf(two.who()));
    }

    private static boolean haveNearNumbers(Register one, Register two) {
        if (one.nameKey() != two.nameKey()) {
            return false;
        }
        var number = Card.numberOf(one.who());
        var other = Card.numberOf(two.who());
        return number != null && other != null && Card.areNear(number, other);
    }
}
