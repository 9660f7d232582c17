package yibao.kernel.policy;

/** How a line of the tables of early warning becomes a row. */
final class WarningTables {
    private WarningTables() {}

    static PolicyRow warningLine(LineReader line) {
        return new WarningLine(line.text("code"), line.text("name"), line.text("who"), line.share("share"),
                line.oneOf("income", DisposableIncome.Residents.class), line.yesNo("household"), line.whole("rank"), line.provenance());
    }

    static PolicyRow warningTerm(LineReader line) {
        int days = line.whole("due_days");
        if (line.isSound() && days == 0) line.fault("due_days", "列 due_days 至少为 1 天");
        return new WarningTerm(line.oneOf("window", WarningTerm.Window.class), days, line.amount("lead_from"), line.provenance());
    }
}
