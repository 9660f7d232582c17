package yibao.enrolment.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.Register;
import yibao.kernel.CertNo;

/**
 * Searches one partition of the register: whoever has the same name, or the same ID number, must be in one partition.
 * It takes people ordered by name and holds those of one name only, and besides the few whose ID number was entered
 * under another kind of certificate.
 */
public final class IdentitySearch {
    private final Consumer<Suspicion> found;
    private final List<Register> namesakes = new ArrayList<>();
    private final Map<String, List<Register>> oddCards = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private long searched;

    public IdentitySearch(Consumer<Suspicion> found) {
        this.found = found;
    }

    public void take(Register one) {
        if (!namesakes.isEmpty() && namesakes.get(0).nameKey() != one.nameKey()) {
            namesakes.clear();
        }
        var doubts = IdentityRules.of(one);
        if (!doubts.isEmpty()) {
            found.accept(new Suspicion(doubts, one, null));
        }
        namesakes.forEach(other -> compare(one, other));
        namesakes.add(one);
        rememberOddCard(one);
        searched++;
    }

    /** The ID numbers for which somebody must look whether a card is registered as well. */
    public Set<String> numbersToLookUp() {
        return oddCards.keySet();
    }

    /** Whoever has one of {@link #numbersToLookUp}; only those entered as an ID card are compared. */
    public void takeCard(Register card) {
        if (card.who().psnCertType().equals(CertNo.RESIDENT_CARD)) {
            oddCards.getOrDefault(card.who().certno(), List.of()).forEach(odd -> compare(card, odd));
        }
    }

    /** When everybody has been taken. */
    public void finish() {
        oddCards.values().forEach(same -> {
            for (int i = 0; i < same.size(); i++) {
                Register one = same.get(i);
                same.subList(i + 1, same.size()).forEach(two -> compare(one, two));
            }
        });
    }

    public long searched() {
        return searched;
    }

    private void rememberOddCard(Register one) {
        var number = one.who().psnCertType().equals(CertNo.RESIDENT_CARD) ? null : Card.numberOf(one.who());
        if (number != null) {
            oddCards.computeIfAbsent(number, none -> new ArrayList<>()).add(one);
        }
    }

    private void compare(Register one, Register two) {
        List<IdentityReason> doubts = IdentityRules.of(one, two);
        if (!doubts.isEmpty()) {
            var suspicion = Suspicion.of(doubts, one, two);
            if (told.add(suspicion.caseKey())) {
                found.accept(suspicion);
            }
        }
    }
}
