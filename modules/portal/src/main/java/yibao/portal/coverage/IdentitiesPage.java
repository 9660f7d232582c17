package yibao.portal.coverage;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.model.StreamedContent;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.IdentityVerdict;
import yibao.enrolment.IdentityView;
import yibao.enrolment.SubsidyDeclaration;
import yibao.enrolment.boundary.AdjudicatingIdentity;
import yibao.enrolment.boundary.DeclaringSubsidy;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.enrolment.boundary.ListingIdentityCases;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.Download;
import yibao.portal.PageModel;
import yibao.portal.TakingHome;

/** Doubtful identities: the list, one of them side by side, a verdict proposed, and what it means for the subsidy. */
@Named("identities")
@ViewScoped
public class IdentitiesPage extends TakingHome {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ListingIdentityCases listing;

    @Inject
    private transient AdjudicatingIdentity adjudicating;

    @Inject
    private transient DeclaringSubsidy declaring;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private CoverageTowns towns;

    @Inject
    private CoverageWords words;

    @Inject
    private WaitingVerdicts waiting;

    private IdentityCase.State state = IdentityCase.State.OPEN;
    private IdentityReason reason;
    private Long caseNo;
    private IdentityVerdict verdict;
    private String kept;
    private transient PageModel<IdentityCase> model;
    private transient IdentityView view;
    private transient Map<IdentityReason, Long> counts;
    private transient SubsidyDeclaration declaration;

    public PageModel<IdentityCase> getModel() {
        if (model == null) {
            model = new PageModel<>(() -> listing.count(state, reason, current.get()),
                    this::page, IdentityCase::caseNo);
        }
        return model;
    }

    private List<IdentityCase> page(long from, int size) {
        var cases = listing.pageFrom(state, reason, from, size, current.get());
        waiting.find(cases.stream().map(IdentityCase::caseNo).toList());
        return cases;
    }

    public SubsidyDeclaration getDeclaration() {
        if (declaration == null) {
            declaration = declaring.show(towns.getNewest(), current.get());
        }
        return declaration;
    }

    public long countOf(IdentityReason of) {
        if (counts == null) {
            counts = listing.countByReason(state, current.get());
        }
        return counts.get(of);
    }

    public void search() {
        counts = null;
        caseNo = null;
    }

    public void choose(IdentityReason chosen) {
        reason = chosen;
        caseNo = null;
    }

    /** Looking at the two registers is remembered. */
    public void open(long chosen) {
        caseNo = chosen;
        view = null;
        verdict = null;
        kept = null;
        setNote(null);
    }

    public IdentityView getView() {
        if (view == null && caseNo != null) {
            view = listing.find(caseNo, current.get()).orElse(null);
        }
        return view;
    }

    public List<Comparison.Line> getLines() {
        return new Comparison(getView(), words, towns).lines();
    }

    public String getPlaces() {
        return new Comparison(getView(), words, towns).places();
    }

    public void propose() {
        var keeps = verdict == IdentityVerdict.SAME_PERSON ? kept : null;
        adjudicating.propose(caseNo, verdict, keeps, getNote(), current.get());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO,
                words.get("proposed", String.valueOf(caseNo)), null));
        open(caseNo);
    }

    public StreamedContent getUndeclared() {
        int year = towns.getNewest();
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return Download.workbook(words.get("undeclaredFile", String.valueOf(year)), out -> declaring.export(year, asked, caller, out));
    }

    public boolean isOpen() {
        return getView() != null && getView().about().state() == IdentityCase.State.OPEN;
    }

    /** The verdicts that fit the case in hand. */
    public List<IdentityVerdict> getVerdicts() {
        return Arrays.stream(IdentityVerdict.values()).filter(one -> one.isAboutPairs() == getView().about().isPair()).toList();
    }

    public IdentityReason[] getReasons() {
        return IdentityReason.values();
    }

    public IdentityCase.State[] getStates() {
        return IdentityCase.State.values();
    }

    public IdentityCase.State getState() {
        return state;
    }

    public void setState(IdentityCase.State state) {
        this.state = state;
    }

    public IdentityReason getReason() {
        return reason;
    }

    public Long getCaseNo() {
        return caseNo;
    }

    public IdentityVerdict getVerdict() {
        return verdict;
    }

    public void setVerdict(IdentityVerdict verdict) {
        this.verdict = verdict;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
    }
}
