package yibao.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import yibao.enrolment.DeathLine;
import yibao.enrolment.boundary.RecordingDeaths;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;

/** {@code deaths/1}: who has died (contract, section 3). */
@ApplicationScoped
public class Deaths implements InboundMessage<DeathLine> {

    private RecordingDeaths door;
    private Dictionary dictionary;

    protected Deaths() {
    }

    @Inject
    public Deaths(RecordingDeaths door, Dictionary dictionary) {
        this.door = door;
        this.dictionary = dictionary;
    }

    @Override
    public String contract() {
        return "deaths/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("psn_cert_type", "certno", "psn_name", "death_date");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("fixmedins_code");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("certno");
    }

    @Override
    public DeathLine read(Row row) {
        String certType = row.code("psn_cert_type", dictionary.codes("psn_cert_type"));
        String certno = row.certno("psn_cert_type", "certno");
        String name = row.name("psn_name");
        LocalDate death = row.date("death_date");
        String hospital = row.optional("fixmedins_code", 30);
        return row.isGood() ? new DeathLine(certType, certno, name, death, hospital) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<DeathLine>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
