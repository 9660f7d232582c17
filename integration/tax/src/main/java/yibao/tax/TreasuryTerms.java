package yibao.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import yibao.exchange.Agency;
import yibao.exchange.Agreement;
import yibao.exchange.control.Agreements;
import yibao.premium.ArrivalTerms;

/** What the treasury's agreement says; the longest time where there are several treasuries. */
@ApplicationScoped
public class TreasuryTerms implements ArrivalTerms {

    private static final int USUAL_DAYS = 3;

    private Agreements agreements;

    protected TreasuryTerms() {
    }

    @Inject
    public TreasuryTerms(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public int arrivalDays() {
        return agreements.list().stream().filter(agreement -> agreement.agency() == Agency.TREASURY)
                .mapToInt(Agreement::arrivalDays).max().orElse(USUAL_DAYS);
    }
}
