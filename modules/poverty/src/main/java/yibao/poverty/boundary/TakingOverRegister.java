package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.OldCase;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.StateTable;
import yibao.poverty.entity.OldCases;

/**
 * Takes over a register kept before: what was paid is closed with its dates, what was under review goes on here. A
 * household is taken over once, by its number there; whoever was listed then is on the lists already.
 */
@ApplicationScoped
public class TakingOverRegister {

    private static final String KEY = "source_no";

    private ApplicationOffice office;
    private Database database;

    protected TakingOverRegister() {
    }

    @Inject
    public TakingOverRegister(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** In the caller's transaction; a fault in one row leaves its whole household out. */
    public Intake.Applied record(Intake intake, Iterator<Line<OldCase>> lines) throws SQLException {
        Map<String, List<Line<OldCase>>> households = new LinkedHashMap<>();
        while (lines.hasNext()) {
            Line<OldCase> line = lines.next();
            households.computeIfAbsent(line.content().sourceNo(), number -> new ArrayList<>()).add(line);
        }
        try (Connection connection = database.open()) {
            OldCases cases = new OldCases(connection, intake.source());
            List<List<OldCase>> good = new ArrayList<>();
            long rows = 0;
            long unchanged = 0;
            Money amount = Money.ZERO;
            for (List<Line<OldCase>> household : households.values()) {
                OldCase first = household.get(0).content();
                var known = cases.find(first.sourceNo());
                if (household.stream().anyMatch(line -> !line.content().isOfSameHousehold(first))) {
                    refuse(intake, household, "HOUSEHOLD_DIFFERS", "同一户各行的类别、镇街、申请日期或办理结果不一致");
                } else if (known.isPresent() && known.get().isOf(first)) {
                    unchanged += household.size();
                } else if (known.isPresent()) {
                    refuse(intake, household, "SOURCE_NO_CONFLICT", "此台账编号已登记过，内容与本次不同");
                } else {
                    good.add(household.stream().map(Line::content).toList());
                    rows += household.size();
                    amount = amount.plus(first.settled() == null ? Money.ZERO : first.settled().amount());
                }
            }
            intake.confirm();
            String file = amount.isPositive() ? cases.openFile(office.now()) : null;
            for (List<OldCase> household : good) {
                cases.add(household, firstState(household.get(0)), file);
            }
            return new Intake.Applied(rows, unchanged, amount);
        }
    }

    private PovertyState firstState(OldCase one) {
        PovertyClass rule = office.rule(one.povertyClass(), one.appliedOn());
        return StateTable.after(PovertyState.DRAFT, rule.steps());
    }

    private static void refuse(Intake intake, List<Line<OldCase>> household, String code, String message) throws SQLException {
        for (Line<OldCase> line : household) {
            intake.faults().refuse(line.number(), line.content().sourceNo(), KEY, code, message);
        }
    }
}
