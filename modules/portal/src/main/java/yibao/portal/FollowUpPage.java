package yibao.portal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import yibao.kernel.policy.FollowUpState;

/** A table of people who are followed up: found, ticked, marked, taken home. */
public abstract class FollowUpPage<T> extends TakingHome {
    private static final long serialVersionUID = 1L;
    private List<Long> chosen = new ArrayList<>();
    private String state;
    private transient PageModel<T> model;
    private transient Map<String, String> stateNames;

    protected abstract PageModel<T> newModel();

    protected abstract long idOf(T row);

    /** What can have become of one of them. */
    public abstract List<FollowUpState> getStates();

    public PageModel<T> getModel() {
        if (model == null) {
            model = newModel();
        }
        return model;
    }

    /** Filters have changed: what was ticked is no longer meant. */
    public void search() {
        chosen = new ArrayList<>();
    }

    protected List<Long> chosen() {
        return chosen;
    }

    /** Those that were ticked have got their state. */
    protected void marked(String said) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, said, null));
        chosen = new ArrayList<>();
        setNote(null);
    }

    public String stateName(String code) {
        if (stateNames == null) {
            stateNames = getStates().stream().collect(Collectors.toMap(FollowUpState::code, FollowUpState::name));
        }
        return stateNames.getOrDefault(code, code);
    }

    public List<T> getSelected() {
        return chosen.stream().map(id -> getModel().getRowData(String.valueOf(id))).filter(Objects::nonNull).toList();
    }

    public void setSelected(List<T> selected) {
        chosen = selected == null ? new ArrayList<>() : new ArrayList<>(selected.stream().map(this::idOf).toList());
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
