package yibao.portal.poverty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.policy.PovertyClass.Step;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.ApplicationView;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.boundary.RecomputingCost;
import yibao.poverty.boundary.ShowingApplications;

/** One application: how far it has come, what was found, what happened, and what the caller may do now. */
@Named
@ViewScoped
public class PovertyCase implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowingApplications showing;

    @Inject
    private transient RecomputingCost recomputing;

    @Inject
    private transient CurrentCaller current;

    private String id;
    private transient ApplicationView view;
    private transient RecomputingCost.Recomputed recomputed;

    /** Null where there is none in the caller's scope. */
    public ApplicationView getView() throws SQLException {
        if (view == null && id != null) {
            try {
                view = showing.show(id, current.get());
            } catch (BusinessProblem unknown) {
                return null;
            }
        }
        return view;
    }

    /** Something was done: read again when it is next asked for. */
    void refresh() {
        view = null;
        recomputed = null;
    }

    public boolean may(String act) throws SQLException {
        return getView() != null && getView().now().contains(PovertyAct.valueOf(act));
    }

    public boolean isActing() throws SQLException {
        return getView() != null && !getView().now().isEmpty();
    }

    /** How a step of the class stands: done, here or ahead. */
    public String standing(Step step) throws SQLException {
        PovertyState state = getView().line().state();
        if (state == PovertyState.REFUSED || state == PovertyState.WITHDRAWN || state == PovertyState.DRAFT || state == PovertyState.RETURNED) {
            return "ahead";
        }
        int here = stepOf(state);
        return step.ordinal() < here ? "done" : step.ordinal() == here ? "here" : "ahead";
    }

    private static int stepOf(PovertyState state) {
        return switch (state) {
            case ON_NOTICE, STOPPED -> Step.PUBLIC_NOTICE.ordinal();
            case SENT, BOUNCED -> Step.PAYMENT.ordinal();
            case PAID, CLOSED -> Step.values().length;
            default -> Step.valueOf(state.name()).ordinal();
        };
    }

    public List<Step> getSteps() throws SQLException {
        return getView().steps();
    }

    public boolean isRecomputable() throws SQLException {
        return getView().cost() != null && (current.get().has(Role.ASSISTANCE) || current.get().has(Role.AUDITOR));
    }

    public void recompute() throws SQLException {
        recomputed = recomputing.recompute(id, current.get());
    }

    public RecomputingCost.Recomputed getRecomputed() {
        return recomputed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
