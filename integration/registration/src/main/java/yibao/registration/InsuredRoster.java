package yibao.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import yibao.enrolment.RosterLine;
import yibao.enrolment.boundary.RecordingRoster;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;

/** {@code insured-roster/1}: who is insured under which insutype in which year (contract, section 2). */
@ApplicationScoped
public class InsuredRoster implements InboundMessage<RosterLine> {

    private RecordingRoster door;
    private Dictionary dictionary;

    protected InsuredRoster() {
    }

    @Inject
    public InsuredRoster(RecordingRoster door, Dictionary dictionary) {
        this.door = door;
        this.dictionary = dictionary;
    }

    @Override
    public String contract() {
        return "insured-roster/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("psn_cert_type", "certno", "psn_name", "insutype", "year", "insu_admdvs", "psn_insu_stas");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("gend", "brdy", "town_code", "psn_type", "household_no", "death_date");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("certno");
    }

    @Override
    public RosterLine read(Row row) {
        String certType = row.code("psn_cert_type", dictionary.codes("psn_cert_type"));
        String certno = row.certno("psn_cert_type", "certno");
        String name = row.name("psn_name");
        String gend = row.optionalCode("gend", dictionary.codes("gend"));
        LocalDate brdy = row.optionalDate("brdy");
        String insutype = row.code("insutype", dictionary.codes("insutype"));
        Integer year = row.year("year");
        String admdvs = row.required("insu_admdvs", 6);
        String town = row.optional("town_code", 12);
        String psnType = row.optionalCode("psn_type", dictionary.codes("psn_type"));
        String stas = row.code("psn_insu_stas", dictionary.codes("psn_insu_stas"));
        String household = row.optional("household_no", 40);
        LocalDate death = row.optionalDate("death_date");
        if (brdy != null && death != null && death.isBefore(brdy)) {
            row.fault("death_date", "DATE_ORDER", "死亡日期早于出生日期");
        }
        return row.isGood() ? new RosterLine(certType, certno, name, gend, brdy, insutype, year, admdvs, town, psnType,
                stas, household, death) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<RosterLine>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
