package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.poverty.CostFinding;
import yibao.poverty.Meeting;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.No;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** Writes down what the joint meeting thought; one that it does not support goes on to be refused. */
@Stateless
public class RecordingMeeting {

    private ApplicationOffice office;
    private Database database;

    protected RecordingMeeting() {
    }

    @Inject
    public RecordingMeeting(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, APPLICATION_UNFIT with the field */
    public PovertyState record(String applicationId, Meeting meeting, Caller caller) throws SQLException {
        Meeting sound = sound(meeting);
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.MEET, caller);
            if (stored.appliedOn() != null && sound.on().isBefore(stored.appliedOn())) {
                throw No.unfit("on", "会商日期不能早于申请日期 " + stored.appliedOn());
            }
            Life life = new Life(connection);
            if (sound.supports() && life.find(applicationId, Life.Kind.COST, CostFinding.class).filter(cost -> !cost.met()).isPresent()) {
                throw No.unfit("supports", "费用核对不符合，会商意见不能为同意；请登记不同意，转不予认定");
            }
            life.keep(applicationId, Life.Kind.MEETING, sound);
            String note = (sound.supports() ? "同意" : "不同意") + "，纪要 " + sound.minutesNo();
            return sound.supports() ? office.move(connection, stored, PovertyAct.MEET, note, caller.name())
                    : office.move(connection, stored, PovertyAct.MEET, PovertyState.DECISION, note, caller.name());
        }
    }

    private Meeting sound(Meeting meeting) {
        if (meeting.on() == null || meeting.on().isAfter(office.today())) {
            throw No.unfit("on", "会商日期不能晚于今天");
        }
        return new Meeting(meeting.on(), No.text("attendants", "参会人员", meeting.attendants(), 400), meeting.supports(),
                No.text("minutesNo", "纪要编号", meeting.minutesNo(), 60), No.text("opinion", "会商意见", meeting.opinion(), 1000));
    }
}
