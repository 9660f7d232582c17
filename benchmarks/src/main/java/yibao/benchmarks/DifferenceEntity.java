package yibao.benchmarks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import yibao.kernel.Money;
import yibao.premium.DifferenceType;

/** A difference, as an entity. */
@Entity
@Table(name = "entity_difference")
public class DifferenceEntity {

    @Id
    private String certno;
    @Enumerated(EnumType.STRING)
    private DifferenceType type;
    private long due;
    private long paid;

    protected DifferenceEntity() {
    }

    DifferenceEntity(String certno, DifferenceType type, long due, long paid) {
        this.certno = certno;
        this.type = type;
        this.due = due;
        this.paid = paid;
    }

    @Override
    public String toString() {
        return certno + "," + type + "," + new Money(due) + "," + new Money(paid);
    }
}
