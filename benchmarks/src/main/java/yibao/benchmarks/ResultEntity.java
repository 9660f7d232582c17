package yibao.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;

/** A result, as an entity. */
@Entity
@Table(name = "result")
public class ResultEntity {

    @Id
    @Column(name = "bill_id")
    private Integer billId;
    private long deductible;
    private long basic;
    private long major;
    private long assistance;
    private long tilt;
    private long burden;

    protected ResultEntity() {
    }

    ResultEntity(Integer billId, Map<String, BigDecimal> result) {
        this.billId = billId;
        deductible = DecimalSettlement.fen(result, "deductible");
        basic = DecimalSettlement.fen(result, "basic");
        major = DecimalSettlement.fen(result, "major");
        assistance = DecimalSettlement.fen(result, "assistance");
        tilt = DecimalSettlement.fen(result, "tilt");
        burden = DecimalSettlement.fen(result, "burden");
    }
}
