package yibao.subsidy.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.ListedPerson.Cover;
import yibao.enrolment.ListedPerson.Dated;
import yibao.kernel.Money;
import yibao.kernel.policy.SubsidyRule.MidYear;
import yibao.premium.CoverageYear;
import yibao.premium.SubsidyTerms;
import yibao.premium.SubsidyTerms.Entitlement;

/**
 * To what the lists entitle (资助参保): standing on one on a day of the identity period earns the year's support; the
 * highest class counts and nothing is added. Nobody is entitled who died before the year or is insured elsewhere.
 */
public final class Entitling {

    private static final int MONTHS = 12;

    private final CoverageYear of;
    private final SubsidyTerms terms;
    private final MidYear midYear;

    public Entitling(CoverageYear of, SubsidyTerms terms, MidYear midYear) {
        this.of = of;
        this.terms = terms;
        this.midYear = midYear;
    }

    /**
     * @param whole   what the class earns in a whole year
     * @param amount  what it earns here
     * @param listing the listing of that class that began first
     * @param lostOn  the last day of the class in this year; null where it lasts
     */
    public record Entitled(String psnIdetType, Money whole, Money amount, Dated listing, LocalDate lostOn) {
    }

    public Optional<Entitled> of(Facts facts) {
        boolean dead = facts.died().map(day -> day.isBefore(firstDay())).orElse(false);
        boolean elsewhere = facts.cover(of.insutype()).isEmpty() && facts.otherCover(of.insutype()).isPresent();
        if (dead || elsewhere) {
            return Optional.empty();
        }
        List<Dated> listings = facts.listings(terms.identityFrom(), terms.identityTo());
        String psnType = facts.cover(of.insutype()).map(Cover::psnType).orElse(null);
        return terms.of(psnType, Facts.classes(listings)).map(best -> entitled(best, listings, facts));
    }

    private Entitled entitled(Entitlement best, List<Dated> listings, Facts facts) {
        LocalDate lostOn = lostOn(facts.listings(firstDay(), lastDay()), listings);
        Money amount = midYear == MidYear.KEEPS || lostOn == null ? best.subsidy() : months(best.subsidy(), lostOn);
        return new Entitled(best.psnIdetType(), best.subsidy(), amount,
                Facts.earliest(listings, best.psnIdetType()).orElseThrow(), lostOn);
    }

    /** The last day on any list, where that comes before the end of the year. */
    private LocalDate lostOn(List<Dated> inYear, List<Dated> inPeriod) {
        List<Dated> counted = inYear.isEmpty() ? inPeriod : inYear;
        if (counted.stream().anyMatch(listing -> listing.ends() == null || !listing.ends().isBefore(lastDay()))) {
            return null;
        }
        return counted.stream().map(Dated::ends).max(LocalDate::compareTo).orElse(null);
    }

    /** A month that has begun is a whole one. */
    private Money months(Money whole, LocalDate lostOn) {
        long months = lostOn.isBefore(firstDay()) ? 0
                : ChronoUnit.MONTHS.between(YearMonth.of(of.year(), 1), YearMonth.from(lostOn)) + 1;
        return Money.of(whole.yuan().multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(MONTHS), 2,
                RoundingMode.HALF_UP));
    }

    LocalDate firstDay() {
        return LocalDate.of(of.year(), 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(of.year(), 12, 31);
    }

    CoverageYear year() {
        return of;
    }
}
