package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.poverty.IncomeResult;
import yibao.poverty.PovertyAct;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.entity.IncomeRequests;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** Takes over what civil affairs found of households; each question is answered once, the same answer again changes nothing. */
@ApplicationScoped
public class RecordingIncomeResults {

    private static final String KEY = "request_id";

    private ApplicationOffice office;
    private Database database;

    protected RecordingIncomeResults() {
    }

    @Inject
    public RecordingIncomeResults(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<IncomeResult>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            IncomeRequests requests = new IncomeRequests(connection);
            List<IncomeResult> good = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Money amount = Money.ZERO;
            long unchanged = 0;
            while (lines.hasNext()) {
                Line<IncomeResult> line = lines.next();
                IncomeResult result = line.content();
                Optional<IncomeRequests.Asked> asked = requests.find(result.requestId());
                if (!seen.add(result.requestId())) {
                    intake.faults().refuse(line.number(), result.requestId(), KEY, "DUPLICATE_IN_FILE", "核对编号在文件中重复");
                } else if (asked.isEmpty()) {
                    intake.faults().refuse(line.number(), result.requestId(), KEY, "REQUEST_UNKNOWN", "没有发出过这个编号的核对请求");
                } else if (asked.get().answered() && result.assets().equals(asked.get().answer())) {
                    unchanged++;
                } else if (asked.get().answered()) {
                    intake.faults().refuse(line.number(), result.requestId(), KEY, "REQUEST_ANSWERED", "此请求已有回复，或申请已退回、撤回、由人工登记");
                } else {
                    good.add(result);
                    amount = amount.plus(result.assets().income());
                }
            }
            intake.confirm();
            for (IncomeResult result : good) {
                apply(connection, requests, result, intake);
            }
            return new Intake.Applied(good.size(), unchanged, amount);
        }
    }

    private void apply(Connection connection, IncomeRequests requests, IncomeResult result, Intake intake) throws SQLException {
        String applicationId = requests.find(result.requestId()).orElseThrow().applicationId();
        requests.answer(result.requestId(), result.assets(), office.now());
        Stored stored = office.takeOrNull(connection, applicationId, PovertyAct.CHECK_INCOME);
        if (stored != null) {
            new Life(connection).keep(applicationId, Life.Kind.INCOME, result.assets());
            office.move(connection, stored, PovertyAct.CHECK_INCOME, result.assets().note(), intake.source());
        }
    }
}
