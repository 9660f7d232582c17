package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.poverty.Assets;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.No;
import yibao.poverty.entity.IncomeRequests;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** What a household earns and owns: found by the town itself where the class asks for it, and by civil affairs. */
@Stateless
public class RecordingAssets {

    private static final int MOST = 99;

    private ApplicationOffice office;
    private Database database;

    protected RecordingAssets() {
    }

    @Inject
    public RecordingAssets(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /**
     * The town's own audit.
     *
     * @param assets {@code madeBy} names the auditors, two at least, separated by a comma
     * @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, APPLICATION_UNFIT with the field
     */
    public PovertyState recordTownAudit(String applicationId, Assets assets, Caller caller) throws SQLException {
        Assets sound = sound(assets);
        if (java.util.Arrays.stream(sound.madeBy().split("[、,，;； ]+")).distinct().count() < 2) {
            throw No.unfit("madeBy", "镇街审核须有两名以上审核人，以顿号分开");
        }
        return record(applicationId, PovertyAct.AUDIT, Life.Kind.TOWN_AUDIT, sound, caller);
    }

    /** By an officer of civil affairs, on a page; the question that is on its way to civil affairs is thereby answered. */
    public PovertyState recordIncome(String applicationId, Assets assets, Caller caller) throws SQLException {
        return record(applicationId, PovertyAct.CHECK_INCOME, Life.Kind.INCOME, sound(assets), caller);
    }

    private PovertyState record(String applicationId, PovertyAct act, Life.Kind kind, Assets assets, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, act, caller);
            new Life(connection).keep(applicationId, kind, assets);
            if (act == PovertyAct.CHECK_INCOME) {
                new IncomeRequests(connection).answered(applicationId, office.now());
            }
            return office.move(connection, stored, act, assets.note(), caller.name());
        }
    }

    private Assets sound(Assets assets) {
        if (assets.income() == null || assets.savings() == null || negative(assets.income()) || negative(assets.savings())) {
            throw No.unfit("income", "请填写家庭年收入和存款，不小于零");
        }
        if (assets.vehicles() < 0 || assets.vehicles() > MOST || assets.houses() < 0 || assets.houses() > MOST) {
            throw No.unfit("vehicles", "车辆和房产应为 0 至 " + MOST);
        }
        if (assets.on() == null || assets.on().isAfter(office.today())) {
            throw No.unfit("on", "核对日期不能晚于今天");
        }
        return new Assets(assets.income(), assets.savings(), assets.vehicles(), assets.houses(), assets.on(),
                No.text("madeBy", "核对人", assets.madeBy(), 100), No.optional("note", "说明", assets.note(), 400));
    }

    private static boolean negative(Money amount) {
        return amount.compareTo(Money.ZERO) < 0;
    }
}
