package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.PartnerView;
import yibao.exchange.control.Agreements;
import yibao.exchange.control.Partners;

/** Shows how things stand with every partner: a light and the reasons for it. */
@Stateless
public class WatchingPartners {

    private Agreements agreements;
    private Partners partners;

    protected WatchingPartners() {
    }

    @Inject
    public WatchingPartners(Agreements agreements, Partners partners) {
        this.agreements = agreements;
        this.partners = partners;
    }

    public List<PartnerView> list() {
        try {
            return partners.list(agreements.list());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
