package yibao.premium;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import yibao.kernel.Money;

/** By which a year's premium is subsidised: the same rules by which it is levied. */
public interface SubsidyTerms {

    /** What finance pays for one person; of several classes the most favourable counts and none is added. */
    record Entitlement(String psnIdetType, Money fee, Money subsidy) {
    }

    /** @param psnType as in the register, may be null; empty where no class earns anything */
    Optional<Entitlement> of(String psnType, Collection<String> classes);

    /** First day on which standing on a list earns the year's support. */
    LocalDate identityFrom();

    /** Last such day. */
    LocalDate identityTo();
}
