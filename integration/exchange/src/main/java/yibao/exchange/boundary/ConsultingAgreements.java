package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.Agreement;
import yibao.exchange.control.Agreements;

/** Tells what was agreed with the partners of one agency. */
@ApplicationScoped
public class ConsultingAgreements {

    private Agreements agreements;

    protected ConsultingAgreements() {
    }

    @Inject
    public ConsultingAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    public List<Agreement> consult(Agency agency) {
        return agreements.list().stream().filter(agreement -> agreement.agency() == agency).toList();
    }
}
