package yibao.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import yibao.exchange.Agency;
import yibao.exchange.Agreement;
import yibao.exchange.boundary.ConsultingAgreements;
import yibao.premium.ArrivalTerms;

/** What the treasury's agreement says; the longest time where there are several treasuries, none where there is none. */
@ApplicationScoped
public class TreasuryTerms implements ArrivalTerms {

    private ConsultingAgreements agreements;

    protected TreasuryTerms() {
    }

    @Inject
    public TreasuryTerms(ConsultingAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public int arrivalDays() {
        return agreements.consult(Agency.TREASURY).stream().mapToInt(Agreement::arrivalDays).max().orElse(0);
    }
}
