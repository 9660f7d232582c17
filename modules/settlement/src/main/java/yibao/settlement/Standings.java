package yibao.settlement;

import java.time.LocalDate;
import java.util.List;

/** How a person stands through one year: everything a calculation asks about the person, and nothing of the bills. */
public record Standings(List<ClassSpell> classes, List<CoverSpell> covers, LocalDate waitingUntil, int continuousYears, int zeroClaimYears) {
    public Standings {
        classes = List.copyOf(classes);
        covers = List.copyOf(covers);
    }

    public Standing on(LocalDate day, Insurance insurance) {
        var holding = classes.stream().filter(spell -> spell.holdsOn(day)).map(ClassSpell::psnIdetType).toList();
        return new Standing(holding, coverOn(day, insurance), waitingUntil, continuousYears, zeroClaimYears);
    }

    private Standing.Cover coverOn(LocalDate day, Insurance insurance) {
        if (covers.stream().noneMatch(spell -> spell.covers(insurance, day))) {
            return Standing.Cover.NONE;
        }
        return waitingUntil != null && !day.isAfter(waitingUntil) ? Standing.Cover.WAITING : Standing.Cover.IN_FORCE;
    }
}
