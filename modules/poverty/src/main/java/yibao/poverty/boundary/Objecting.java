package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.poverty.Objection;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.No;
import yibao.poverty.control.NoticeClock;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** What is said against a published application is written down, looked into, and answered by somebody else. */
@Stateless
public class Objecting {

    private ApplicationOffice office;
    private Database database;

    protected Objecting() {
    }

    @Inject
    public Objecting(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW also after the last day */
    public PovertyState object(String applicationId, String content, Caller caller) throws SQLException {
        String what = No.text("content", "异议内容", content, 1000);
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.OBJECT, caller);
            if (NoticeClock.isOver(stored.noticeTo(), office.today())) {
                throw No.notNow("公示期已于 " + stored.noticeTo() + " 结束，不再登记异议");
            }
            new Life(connection).object(applicationId, office.today(), what, caller.name());
            return office.move(connection, stored, PovertyAct.OBJECT, null, caller.name());
        }
    }

    /**
     * @param upheld whether the objection is right: then the notice is taken down and the application stops
     * @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, OBJECTION_UNKNOWN
     */
    public PovertyState answer(String applicationId, int line, boolean upheld, String handling, Caller caller) throws SQLException {
        String how = No.text("handling", "核查处理情况", handling, 1000);
        PovertyAct act = upheld ? PovertyAct.UPHOLD : PovertyAct.DISMISS;
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, act, caller);
            Objection objection = new Life(connection).objections(applicationId).stream().filter(one -> one.line() == line && one.isOpen())
                    .findFirst().orElseThrow(() -> No.notNow("没有这条待处理的异议，请刷新"));
            if (objection.takenBy().equals(caller.name())) {
                throw No.notNow("异议由您登记，须由他人核查处理");
            }
            new Life(connection).answer(applicationId, line, upheld, how, caller.name());
            if (upheld) {
                new Applications(connection).takenDown(applicationId);
            }
            return office.move(connection, stored, act, "第 " + line + " 条", caller.name());
        }
    }
}
