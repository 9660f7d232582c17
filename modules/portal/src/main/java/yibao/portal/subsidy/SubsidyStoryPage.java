package yibao.portal.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.frame.OnePerson;
import yibao.subsidy.LedgerQuestion;
import yibao.subsidy.PersonLedger;
import yibao.subsidy.boundary.TellingLedger;

/** One person's ledger. */
@Named("subsidyStory")
@RequestScoped
public class SubsidyStoryPage extends OnePerson {

    @Inject
    private TellingLedger telling;

    @Inject
    private CurrentCaller current;

    private PersonLedger ledger;

    /** Whoever comes from a list works on it. */
    public SubsidyStoryPage() {
        super("资助名单核对");
    }

    @Override
    protected void tell(String type, String number, String why) throws SQLException {
        ledger = telling.tell(new LedgerQuestion(type, number, why), current.get());
    }

    @Override
    protected String gone() {
        return SubsidyWording.word("linkOld");
    }

    /** Day and minute. */
    public String minuteOf(String at) {
        return at.substring(0, 16).replace('T', ' ');
    }

    public PersonLedger getLedger() {
        return ledger;
    }
}
