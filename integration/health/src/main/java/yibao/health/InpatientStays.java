package yibao.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import yibao.enrolment.PersonRef;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.settlement.Hospital;
import yibao.settlement.StayLine;
import yibao.settlement.boundary.RecordingStays;

/** {@code inpatient-stays/1}: who lies in which hospital, and since when not any more (contract, section 3). */
@ApplicationScoped
public class InpatientStays implements InboundMessage<StayLine> {

    private RecordingStays door;
    private Dictionary dictionary;

    protected InpatientStays() {
    }

    @Inject
    public InpatientStays(RecordingStays door, Dictionary dictionary) {
        this.door = door;
        this.dictionary = dictionary;
    }

    @Override
    public String contract() {
        return "inpatient-stays/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("mdtrt_id", "psn_cert_type", "certno", "psn_name", "fixmedins_code", "hosp_lv", "mdtrtarea_admvs",
                "adm_time", "med_type");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("fixmedins_name", "dscg_time", "dscg_way", "dise_codg", "dise_name");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("mdtrt_id");
    }

    @Override
    public StayLine read(Row row) {
        String number = row.required("mdtrt_id", 60);
        String certType = row.code("psn_cert_type", dictionary.codes("psn_cert_type"));
        String certno = row.certno("psn_cert_type", "certno");
        String name = row.name("psn_name");
        String hospital = row.required("fixmedins_code", 30);
        String hospitalName = row.optional("fixmedins_name", 200);
        String level = row.code("hosp_lv", dictionary.codes("hosp_lv"));
        String area = row.required("mdtrtarea_admvs", 6);
        LocalDateTime admitted = row.time("adm_time");
        LocalDateTime discharged = row.optionalTime("dscg_time");
        String way = row.optionalCode("dscg_way", dictionary.codes("dscg_way"));
        String medType = row.code("med_type", dictionary.codes("med_type"));
        String disease = row.optional("dise_codg", 30);
        String diseaseName = row.optional("dise_name", 200);
        if (admitted != null && discharged != null && discharged.isBefore(admitted)) {
            row.fault("dscg_time", "DATE_ORDER", "出院时间早于入院时间");
        }
        return row.isGood() ? new StayLine(number, new PersonRef(certType, certno), name,
                new Hospital(hospital, hospitalName, level), area, admitted, discharged, way, medType, disease, diseaseName) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<StayLine>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
