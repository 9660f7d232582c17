package yibao.benchmarks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A person's accumulators, as an entity. */
@Entity
@Table(name = "year_of_person")
public class YearEntity {

    @Id
    private Integer person;
    private BigDecimal stays;
    private BigDecimal inpatientPaid;
    private BigDecimal outpatientPaid;
    private BigDecimal selfPay;
    private BigDecimal majorPaid;
    private BigDecimal assistanceDeductible;
    private BigDecimal assistancePaid;
    private BigDecimal burden;
    private BigDecimal tiltPaid;

    protected YearEntity() {
    }

    YearEntity(Integer person) {
        this.person = person;
        take(Map.of());
    }

    Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new HashMap<>();
        figures.put("stays", stays);
        figures.put("INPATIENT.paid", inpatientPaid);
        figures.put("OUTPATIENT.paid", outpatientPaid);
        figures.put("selfPay", selfPay);
        figures.put("majorPaid", majorPaid);
        figures.put("assistanceDeductible", assistanceDeductible);
        figures.put("assistancePaid", assistancePaid);
        figures.put("burden", burden);
        figures.put("tiltPaid", tiltPaid);
        return figures;
    }

    final void take(Map<String, BigDecimal> figures) {
        stays = DecimalSettlement.of(figures, "stays");
        inpatientPaid = DecimalSettlement.of(figures, "INPATIENT.paid");
        outpatientPaid = DecimalSettlement.of(figures, "OUTPATIENT.paid");
        selfPay = DecimalSettlement.of(figures, "selfPay");
        majorPaid = DecimalSettlement.of(figures, "majorPaid");
        assistanceDeductible = DecimalSettlement.of(figures, "assistanceDeductible");
        assistancePaid = DecimalSettlement.of(figures, "assistancePaid");
        burden = DecimalSettlement.of(figures, "burden");
        tiltPaid = DecimalSettlement.of(figures, "tiltPaid");
    }
}
