package yibao.finance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.boundary.SendingBatches;
import yibao.kernel.Money;
import yibao.subsidy.Statement;
import yibao.subsidy.StatementConfirmed;
import yibao.subsidy.boundary.ListingStatements;
import yibao.subsidy.boundary.NotingDelivery;

/** Sends a signed statement to finance, in the transaction that signed it. No person is named in it. */
@ApplicationScoped
public class SendStatements {

    /** The columns of {@code subsidy-statement/1}. */
    static final List<String> COLUMNS = List.of("stmt_no", "year", "insutype", "psn_idet_type", "psn_cnt", "std_amt", "finsubs_amt",
            "central_amt", "prov_amt", "city_amt", "county_amt", "crct_flag", "init_stmt_no", "begndate", "enddate");

    private SendingBatches sending;
    private ListingStatements statements;
    private NotingDelivery noting;

    protected SendStatements() {
    }

    @Inject
    public SendStatements(SendingBatches sending, ListingStatements statements, NotingDelivery noting) {
        this.sending = sending;
        this.statements = statements;
        this.noting = noting;
    }

    void confirmed(@Observes StatementConfirmed event) throws SQLException, IOException {
        Statement statement = statements.get(event.stmtNo());
        String batchId = sending.send(Agency.FINANCE, "subsidy-statement/1", false, COLUMNS, sink -> statement.lines()
                .forEach(line -> sink.add(Money.ofYuan(line.amount()), fields(statement, line))));
        noting.sent(event.stmtNo(), batchId);
    }

    private static String[] fields(Statement statement, Statement.Line line) {
        return new String[] {statement.stmtNo(), String.valueOf(statement.year()), statement.insutype(), line.psnIdetType(),
            String.valueOf(line.persons()), text(line.stdAmt()), line.amount(), line.central(), line.province(), line.city(),
            line.county(), line.correction() ? "1" : "0", text(line.initStmtNo()), statement.year() + "-01-01",
            statement.year() + "-12-31"};
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
