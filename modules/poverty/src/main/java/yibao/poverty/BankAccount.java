package yibao.poverty;

/** Where the money goes. */
public record BankAccount(String bankName, String accountName, String accountNo) {

    /** The last four digits: what may stand on a screen. */
    public String masked() {
        return "*".repeat(Math.max(0, accountNo.length() - 4)) + accountNo.substring(Math.max(0, accountNo.length() - 4));
    }
}
