package yibao.portal.poverty;

import java.io.Serializable;
import yibao.poverty.BankAccount;

/** The account that a grant goes to, as it stands on the page. */
public abstract class AccountFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private String bank = "";
    private String accountName = "";
    private String accountNo = "";

    BankAccount account() {
        return new BankAccount(bank, accountName, accountNo);
    }

    void account(BankAccount account) {
        bank = account.bankName();
        accountName = account.accountName();
        accountNo = account.accountNo();
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getAccountName() {
        return accountName;
    }

    public void setAccountName(String accountName) {
        this.accountName = accountName;
    }

    public String getAccountNo() {
        return accountNo;
    }

    public void setAccountNo(String accountNo) {
        this.accountNo = accountNo;
    }
}
