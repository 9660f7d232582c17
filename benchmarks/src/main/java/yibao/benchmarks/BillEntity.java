package yibao.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;

/** A bill, as an entity. */
@Entity
@Table(name = "bill")
public class BillEntity {

    @Id
    private Integer id;
    private int person;
    private int day;
    private short care;
    private short level;
    private boolean outside;
    private boolean referred;
    private long scope;
    @Column(name = "class")
    private short inClass;

    protected BillEntity() {
    }

    Integer id() {
        return id;
    }

    int person() {
        return person;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("care", Care.values()[care].name());
        fields.put("level", HospitalLevel.values()[level].code());
        fields.put("outside", outside);
        fields.put("referred", referred);
        fields.put("scope", BigDecimal.valueOf(scope, 2));
        fields.put("class", SettlementCity.CLASSES.get(inClass));
        return fields;
    }
}
