package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.Transition;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.StateTable;

/** The rules as they are: the table of states, and what each class asks for on a day. */
@Stateless
public class ShowingRules {

    private ApplicationOffice office;

    protected ShowingRules() {
    }

    @Inject
    public ShowingRules(ApplicationOffice office) {
        this.office = office;
    }

    public List<Transition> transitions() {
        return StateTable.lines();
    }

    /** Today's classes, the first first. */
    public List<PovertyClass> classes() {
        LocalDate today = office.today();
        return office.policies().current().listPovertyClasses(today, office.now());
    }
}
