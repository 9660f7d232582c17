package yibao.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.exchange.ControlTotal;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.premium.ArrivalLine;
import yibao.premium.boundary.RecordingArrivals;

/** {@code treasury-arrivals/1}: what reached the treasury (contract, section 2). */
@ApplicationScoped
public class TreasuryArrivals implements InboundMessage<ArrivalLine> {

    private RecordingArrivals door;
    private Dictionary dictionary;

    protected TreasuryArrivals() {
    }

    @Inject
    public TreasuryArrivals(RecordingArrivals door, Dictionary dictionary) {
        this.door = door;
        this.dictionary = dictionary;
    }

    @Override
    public String contract() {
        return "treasury-arrivals/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("arvl_bchno", "arvl_date", "taxdept_code", "insutype", "clct_cnt", "arvl_amt");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of();
    }

    @Override
    public List<String> keyColumns() {
        return List.of("arvl_bchno");
    }

    @Override
    public Optional<AmountColumn> amountColumn() {
        return Optional.of(row -> ControlTotal.fenOf(row.text("arvl_amt")));
    }

    @Override
    public ArrivalLine read(Row row) {
        String number = row.required("arvl_bchno", 60);
        LocalDate date = row.date("arvl_date");
        String taxdept = row.required("taxdept_code", 20);
        String insutype = row.code("insutype", dictionary.codes("insutype"));
        Integer count = row.count("clct_cnt");
        Money amount = row.positiveMoney("arvl_amt");
        return row.isGood() ? new ArrivalLine(number, date, taxdept, insutype, count, amount) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<ArrivalLine>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
