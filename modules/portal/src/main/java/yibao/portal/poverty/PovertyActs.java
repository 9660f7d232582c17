package yibao.portal.poverty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import yibao.kernel.Money;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.Assets;
import yibao.poverty.Meeting;
import yibao.poverty.boundary.CheckingCost;
import yibao.poverty.boundary.Objecting;
import yibao.poverty.boundary.ProposingDecision;
import yibao.poverty.boundary.PublishingNotice;
import yibao.poverty.boundary.RecordingAssets;
import yibao.poverty.boundary.RecordingMeeting;
import yibao.poverty.boundary.ReturningApplication;
import yibao.poverty.boundary.SettlingApplication;
import yibao.poverty.boundary.SubmittingApplication;

/** The acts on the page of one application; each calls its door and says what became of it. */
@Named
@ViewScoped
public class PovertyActs implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SubmittingApplication submitting;

    @Inject
    private transient ReturningApplication returning;

    @Inject
    private transient RecordingAssets assets;

    @Inject
    private transient CheckingCost costs;

    @Inject
    private transient RecordingMeeting meetings;

    @Inject
    private transient PublishingNotice publishing;

    @Inject
    private transient Objecting objecting;

    @Inject
    private transient ProposingDecision decisions;

    @Inject
    private transient SettlingApplication settling;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient PovertyWords words;

    @Inject
    private PovertyCase about;

    private final ActFields fields = new ActFields();

    private interface Act {
        void run() throws SQLException;
    }

    private void act(String said, Act act) throws SQLException {
        act.run();
        about.refresh();
        words.say(said);
    }

    public void submit() throws SQLException {
        act("done.SUBMIT", () -> submitting.submit(about.getId(), current.get()));
    }

    public void giveBack() throws SQLException {
        act("done.RETURN", () -> returning.giveBack(about.getId(), fields.getReason(), current.get()));
    }

    public void withdraw() throws SQLException {
        act("done.WITHDRAW", () -> returning.withdraw(about.getId(), fields.getReason(), current.get()));
    }

    public void audit() throws SQLException {
        act("done.AUDIT", () -> assets.recordTownAudit(about.getId(), wealth(), current.get()));
    }

    public void income() throws SQLException {
        act("done.CHECK_INCOME", () -> assets.recordIncome(about.getId(), wealth(), current.get()));
    }

    public void cost() throws SQLException {
        act("done.CHECK_COST", () -> costs.check(about.getId(), current.get()));
    }

    public void meet() throws SQLException {
        act("done.MEET", () -> meetings.record(about.getId(), new Meeting(fields.getOn(), fields.getAttendants(), fields.isSupports(),
                fields.getMinutesNo(), fields.getOpinion()), current.get()));
    }

    public void publish() throws SQLException {
        act("done.PUBLISH", () -> publishing.publish(about.getId(), current.get()));
    }

    public void object() throws SQLException {
        act("done.OBJECT", () -> objecting.object(about.getId(), fields.getContent(), current.get()));
    }

    public void answer(int line, boolean upheld) throws SQLException {
        act(upheld ? "done.UPHOLD" : "done.DISMISS", () -> objecting.answer(about.getId(), line, upheld, fields.getHandling(), current.get()));
    }

    public void decide(boolean grant) throws SQLException {
        act("done.DECIDE", () -> decisions.propose(about.getId(), grant, fields.getReason(), current.get()));
    }

    public void account() throws SQLException {
        act("done.CORRECT_ACCOUNT", () -> settling.correctAccount(about.getId(),
                fields.account(), current.get()));
    }

    public void close() throws SQLException {
        act("done.CLOSE", () -> settling.close(about.getId(), current.get()));
    }

    private Assets wealth() {
        return new Assets(money(fields.getIncome()), money(fields.getSavings()), fields.getVehicles(), fields.getHouses(),
                fields.getOn(), fields.getMadeBy(), fields.getNote());
    }

    /** People write 36000 as well as 36000.00. */
    private Money money(String text) {
        String bare = text == null ? "" : text.strip();
        return Money.findYuan(bare.matches("\\d{1,14}") ? bare + ".00" : bare)
                .orElseThrow(() -> new BusinessProblem("portal", "AMOUNT_FORMAT", 422, words.get("moneyFormat")));
    }

    public ActFields getFields() {
        return fields;
    }

}
