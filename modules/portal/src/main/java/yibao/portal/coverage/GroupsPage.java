package yibao.portal.coverage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import yibao.enrolment.KeyGroups;
import yibao.enrolment.boundary.ShowingKeyGroups;
import yibao.kernel.access.CurrentCaller;

/** Key groups class by class, and those of a class who are still to be insured. */
@Named("keyGroups")
@ViewScoped
public class GroupsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    private transient ShowingKeyGroups showing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private CoverageTowns towns;

    private String code;
    /** The line behind which each page up to this one begins. */
    private final Deque<Integer> begins = new ArrayDeque<>(List.of(0));
    private transient KeyGroups groups;
    private transient List<KeyGroups.Person> people;

    public KeyGroups getGroups() {
        if (groups == null) {
            groups = showing.show(towns.getNewest(), current.get());
        }
        return groups;
    }

    /** One more than is shown tells whether there is another page. */
    private List<KeyGroups.Person> found() {
        if (people == null) {
            people = showing.uninsured(towns.getNewest(), code, begins.peek(), SIZE + 1, current.get());
        }
        return people;
    }

    public List<KeyGroups.Person> getPeople() {
        return found().subList(0, Math.min(SIZE, found().size()));
    }

    public void choose(String chosen) {
        code = chosen;
        begins.clear();
        begins.push(0);
        people = null;
    }

    public void next() {
        begins.push(getPeople().get(getPeople().size() - 1).line());
        people = null;
    }

    public void back() {
        begins.pop();
        people = null;
    }

    public boolean isNextThere() {
        return found().size() > SIZE;
    }

    public boolean isBackThere() {
        return begins.size() > 1;
    }

    public String getCode() {
        return code;
    }

    public String nameOf(String psnIdetType) {
        return getGroups().classes().stream().collect(Collectors.toMap(KeyGroups.Line::code, KeyGroups.Line::name))
                .getOrDefault(psnIdetType, psnIdetType);
    }
}
