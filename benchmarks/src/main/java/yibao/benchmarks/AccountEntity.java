package yibao.benchmarks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import yibao.kernel.NameKey;
import yibao.premium.ReceiptLine;
import yibao.premium.control.Account;

/** A person's levy with what has been paid on it, as an entity. */
@Entity
@Table(name = "entity_account")
public class AccountEntity implements Account {

    @Id
    private String certno;
    private String personName;
    private boolean levied;
    private long due;
    private long fee;
    private long subsidy;
    private long paid;
    private int payments;
    private boolean refunds;
    private boolean otherName;

    protected AccountEntity() {
    }

    AccountEntity(String certno, String personName, long due, long fee, long subsidy) {
        this.certno = certno;
        this.personName = personName;
        this.levied = true;
        this.due = due;
        this.fee = fee;
        this.subsidy = subsidy;
    }

    static AccountEntity withoutLevy(String certno, String personName) {
        AccountEntity account = new AccountEntity(certno, personName, 0, 0, 0);
        account.levied = false;
        return account;
    }

    void book(ReceiptLine receipt) {
        long fen = receipt.amount().fen();
        paid += receipt.refund() ? -fen : fen;
        payments += receipt.refund() ? 0 : 1;
        refunds |= receipt.refund();
        otherName |= !NameKey.fold(personName).equals(NameKey.fold(receipt.psnName()));
    }

    public String certno() {
        return certno;
    }

    @Override
    public boolean levied() {
        return levied;
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public long fee() {
        return fee;
    }

    @Override
    public long subsidy() {
        return subsidy;
    }

    @Override
    public long paid() {
        return paid;
    }

    @Override
    public int payments() {
        return payments;
    }

    @Override
    public boolean hasRefunds() {
        return refunds;
    }

    @Override
    public boolean nameDiffers() {
        return otherName;
    }

    @Override
    public boolean windowClosed() {
        return true;
    }
}
