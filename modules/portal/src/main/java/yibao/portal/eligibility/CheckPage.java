package yibao.portal.eligibility;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import yibao.assistance.CheckLine;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.boundary.CheckingEligibility;
import yibao.assistance.boundary.IssuingCertificate;
import yibao.assistance.boundary.ShowingChecks;
import yibao.enrolment.FoundPeople;
import yibao.enrolment.FoundPerson;
import yibao.enrolment.PeopleSearch;
import yibao.enrolment.boundary.FindingPeople;
import yibao.kernel.CertNo;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.frame.PersonInHand;

/** One box for a number or a name, the answer as a card, and what was answered before. */
@Named
@ViewScoped
public class CheckPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TIME_LINE = 30;

    @Inject
    private transient CheckingEligibility checking;

    @Inject
    private transient FindingPeople finding;

    @Inject
    private transient ShowingChecks showing;

    @Inject
    private transient IssuingCertificate issuing;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient PersonInHand people;

    @Inject
    private transient Words words;

    @Inject
    private transient CheckExamples examples;

    private String text;
    private Purpose purpose = Purpose.INPATIENT;
    private LocalDate asOf;
    private String checkId;
    private transient FoundPeople found;
    private transient AnswerCard card;
    private transient List<CheckLine> timeLine;

    /** A page opened from a list of checks shows that one. */
    public void open() {
        if (checkId != null && !checkId.isBlank()) {
            show(checkId);
        }
    }

    /** A number is asked about at once; a name is looked for, and if it is one person only, asked about as well. */
    public void ask() {
        clear();
        if (text == null || text.isBlank()) {
            say(words.get("check.empty"));
        } else if (isNumber(text)) {
            var asked = new EligibilityQuestion(CertNo.RESIDENT_CARD, text, null, asOf, null, purpose.text(), Detail.FULL);
            show(checking.check(asked, caller.get()).checkId());
        } else {
            look();
        }
    }

    /** One of the examples, on a day on which the demo city lives. */
    public void tryOut(String example) {
        if (examples.getAll().contains(example)) {
            text = example;
            asOf = CheckExamples.DAY;
            ask();
        }
    }

    private void look() {
        var hits = finding.find(new PeopleSearch(null, null, text, purpose.text()), caller.get());
        if (hits.people().size() == 1) {
            choose(hits.people().get(0).handle());
        } else if (hits.people().isEmpty()) {
            say(words.get("check.nobody"));
        } else {
            found = hits;
        }
    }

    public void choose(String handle) {
        show(checking.checkFound(handle, asOf, purpose.text(), caller.get()).checkId());
    }

    /** An earlier answer from the time line. */
    public void show(String id) {
        checkId = id;
        found = null;
        card = new AnswerCard(showing.show(id, caller.get()));
        timeLine = showing.history(id, caller.get(), null, TIME_LINE).checks();
    }

    private void clear() {
        checkId = null;
        found = null;
        card = null;
        timeLine = null;
    }

    /** Names have no digits. */
    private static boolean isNumber(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static void say(String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, null));
    }

    /** What stands for somebody found, to show the number for a purpose. */
    public String tokenOf(FoundPerson person) {
        return people.tokenOf(finding.whoIs(person.handle(), caller.get()));
    }

    public StreamedContent getPaper() {
        var pdf = issuing.issue(checkId, caller.get());
        return DefaultStreamedContent.builder().name("医疗救助资格查询证明.pdf").contentType("application/pdf").contentLength((long) pdf.length)
                .stream(() -> new ByteArrayInputStream(pdf)).build();
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public FoundPeople getFound() {
        return found;
    }

    public List<FoundPerson> getPeople() {
        return found == null ? List.of() : found.people();
    }

    public AnswerCard getCard() {
        return card;
    }

    public List<CheckLine> getTimeLine() {
        return timeLine;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getCheckId() {
        return checkId;
    }

    public void setCheckId(String checkId) {
        this.checkId = checkId;
    }
}
