package yibao.benchmarks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import yibao.premium.ReceiptLine;

/** A receipt, as an entity. */
@Entity
@Table(name = "entity_receipt")
public class ReceiptEntity {

    @Id
    private String elecTaxrptNo;
    private String certno;
    private String personName;
    private String clctType;
    private long fen;
    private LocalDateTime clctTime;
    private String taxdeptCode;
    private String initTaxrptNo;

    protected ReceiptEntity() {
    }

    ReceiptEntity(ReceiptLine receipt) {
        this.elecTaxrptNo = receipt.elecTaxrptNo();
        this.certno = receipt.certno();
        this.personName = receipt.psnName();
        this.clctType = receipt.clctType();
        this.fen = receipt.amount().fen();
        this.clctTime = receipt.clctTime();
        this.taxdeptCode = receipt.taxdeptCode();
        this.initTaxrptNo = receipt.initTaxrptNo();
    }
}
