package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.Transition;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.StateTable;

/** The rules as they are: the table of states, and what each class asks for on a day. */
@Stateless
public class ShowingRules {

    private static final int COUNTY_DIGITS = 6;

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

    /** Names of the towns by their codes, in the order of these. */
    public Map<String, String> towns() {
        Map<String, String> names = new LinkedHashMap<>();
        office.policies().current().listCoverageTargets(office.today(), office.now()).stream().filter(one -> one.division().length() > COUNTY_DIGITS)
                .forEach(one -> names.put(one.division(), one.name()));
        return names;
    }

    /** Today's classes, the first first. */
    public List<PovertyClass> classes() {
        LocalDate today = office.today();
        return office.policies().current().listPovertyClasses(today, office.now());
    }
}
