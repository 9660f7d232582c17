package yibao.portal.poverty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Set;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.poverty.ApplicationFilter;
import yibao.poverty.ApplicationLine;
import yibao.poverty.PovertyState;
import yibao.poverty.boundary.AskingNow;
import yibao.poverty.boundary.ShowingApplications;

/** The work list: what waits for the caller, or whatever else is asked for. */
@Named
@ViewScoped
public class PovertyWork implements Serializable {
    private static final long serialVersionUID = 1L;
    /** What the filter says for everything the caller has to do. */
    private static final String MINE = "MINE";

    @Inject
    private transient ShowingApplications showing;

    @Inject
    private transient AskingNow asking;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient PovertyWords words;

    private String state;
    private String town;
    private Integer povertyClass;
    private transient ApplicationModel model;
    private transient Map<PovertyState, Long> counts;

    public ApplicationModel getModel() {
        if (model == null) {
            model = new ApplicationModel(showing, current, this::filter);
        }
        return model;
    }

    private ApplicationFilter filter() {
        Set<PovertyState> states = MINE.equals(getState()) ? mine() : known(getState());
        return new ApplicationFilter(states, town == null || town.isBlank() ? null : town, povertyClass);
    }

    /** Anybody can write anything into an address: what is no state leaves nothing out. */
    private static Set<PovertyState> known(String name) {
        return Arrays.stream(PovertyState.values()).filter(one -> one.name().equals(name)).collect(Collectors.toSet());
    }

    private Set<PovertyState> mine() {
        return showing.statesFor(current.get());
    }

    /** Who has nothing to do here sees all. */
    public boolean isWorking() {
        return !mine().isEmpty();
    }

    public Map<PovertyState, Long> getCounts() throws SQLException {
        if (counts == null) {
            counts = showing.counts(current.get());
        }
        return counts;
    }

    public long countOf(PovertyState one) throws SQLException {
        return getCounts().getOrDefault(one, 0L);
    }

    public long getMineCount() throws SQLException {
        long sum = 0;
        for (PovertyState one : mine()) {
            sum += countOf(one);
        }
        return sum;
    }

    public long getAllCount() throws SQLException {
        return getCounts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that there are, in the order of the way. */
    public List<PovertyState> getStates() throws SQLException {
        Map<PovertyState, Long> there = getCounts();
        return Arrays.stream(PovertyState.values()).filter(there::containsKey).toList();
    }

    public void choose(String chosen) {
        state = chosen;
    }

    public void search() {
        counts = null;
    }

    public boolean isClerk() {
        return current.get().has(Role.CLERK);
    }

    public boolean isAsking() {
        return current.get().has(Role.CIVIL) || current.get().has(Role.ASSISTANCE);
    }

    /** Sends the questions that wait to civil affairs at once. */
    public void ask() throws SQLException {
        words.say("asked", asking.ask());
    }

    public String getState() {
        return state == null ? isWorking() ? MINE : "" : state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public Integer getPovertyClass() {
        return povertyClass;
    }

    public void setPovertyClass(Integer povertyClass) {
        this.povertyClass = povertyClass;
    }

    /** For the table's rows. */
    public String keyOf(ApplicationLine line) {
        return line.applicationId();
    }
}
