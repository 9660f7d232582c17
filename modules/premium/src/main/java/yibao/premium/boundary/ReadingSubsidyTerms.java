package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.PremiumFee;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.SubsidyTerms;
import yibao.premium.control.LevyRules;

/** Tells by which rules a year's premium is subsidised. */
@ApplicationScoped
public class ReadingSubsidyTerms {

    private Policies policies;

    protected ReadingSubsidyTerms() {
    }

    @Inject
    public ReadingSubsidyTerms(Policies policies) {
        this.policies = policies;
    }

    /** @throws BusinessProblem FEE_NOT_SET where the policy tables have no fee for the year */
    public SubsidyTerms of(CoverageYear of, Instant knownAt) {
        PolicyBook book = policies.current();
        var fees = book.findPremiumFees(of.insutype(), of.year(), knownAt).orElseThrow(() -> BuildingLevy.feeNotSet(of));
        return new Terms(fees.common(), new LevyRules(fees,
                book.listPremiumSubsidies(of.insutype(), LocalDate.of(of.year(), 1, 1), knownAt)));
    }

    private record Terms(PremiumFee fee, LevyRules rules) implements SubsidyTerms {
        @Override
        public Optional<Entitlement> of(String psnType, Collection<String> classes) {
            LevyRules.Due due = rules.of(psnType, classes);
            return due.psnIdetType() == null ? Optional.empty()
                    : Optional.of(new Entitlement(due.psnIdetType(), due.fee(), due.subsidy()));
        }

        @Override
        public LocalDate identityFrom() {
            return fee.identityFrom();
        }

        @Override
        public LocalDate identityTo() {
            return fee.identityTo();
        }
    }
}
