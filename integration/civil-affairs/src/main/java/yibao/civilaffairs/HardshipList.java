package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yibao.enrolment.HardshipLine;
import yibao.enrolment.boundary.RecordingHardshipList;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.Policies;

/** {@code hardship-list/1}: who belongs to which class of people in hardship, from when to when (contract, section 2). */
@ApplicationScoped
public class HardshipList implements InboundMessage<HardshipLine> {

    private RecordingHardshipList door;
    private Dictionary dictionary;
    private Policies policies;
    private Clock clock;

    protected HardshipList() {
    }

    @Inject
    public HardshipList(RecordingHardshipList door, Dictionary dictionary, Policies policies, Clock clock) {
        this.door = door;
        this.dictionary = dictionary;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String contract() {
        return "hardship-list/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("psn_cert_type", "certno", "psn_name", "psn_idet_type", "begntime", "insu_admdvs");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("endtime", "household_no");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("certno");
    }

    @Override
    public HardshipLine read(Row row) {
        String certType = row.code("psn_cert_type", dictionary.codes("psn_cert_type"));
        String certno = row.certno("psn_cert_type", "certno");
        String name = row.name("psn_name");
        String psnIdetType = row.code("psn_idet_type", classes());
        LocalDate begins = row.date("begntime");
        LocalDate ends = row.optionalDate("endtime");
        String admdvs = row.required("insu_admdvs", 6);
        String household = row.optional("household_no", 40);
        if (begins != null && ends != null && ends.isBefore(begins)) {
            row.fault("endtime", "DATE_ORDER", "截止日期早于起始日期");
        }
        return row.isGood() ? new HardshipLine(certType, certno, name, psnIdetType, begins, ends, admdvs, household)
                : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<HardshipLine>> lines) throws SQLException {
        policies.current();
        return door.record(intake, lines);
    }

    private Set<String> classes() {
        return policies.lastSeen().listHardshipClasses(LocalDate.now(clock), clock.instant()).stream()
                .map(HardshipClass::code).collect(Collectors.toSet());
    }
}
