package yibao.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import yibao.kernel.policy.BasicBenefit;
import yibao.kernel.policy.BenefitPolicy;
import yibao.kernel.policy.MajorIllness;
import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;

/** The policy of residents on one day as rows for the SQL statement, in fen and basis points. */
final class SettlementPolicyTables {

    private static final long NO_END = 1_000_000_000_000_000L;
    private final Connection connection;
    private final BenefitPolicy policy = SettlementCity.benefits();

    SettlementPolicyTables(Connection connection) {
        this.connection = connection;
    }

    void make() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table basic_policy (care smallint, level smallint, per_stay boolean, deductible bigint, next_deductible bigint,"
                    + " ratio integer, outside_cut integer, unreferred_cut integer, cap bigint, primary key (care, level))");
            statement.execute("create table class_policy (class smallint primary key, line bigint, points integer, ceiling bigint, ratio integer,"
                    + " deductible bigint, cap bigint, tilt_line bigint, tilt_ratio integer, tilt_cap bigint)");
            statement.execute("create table tier_policy (step integer primary key, low bigint, high bigint, ratio integer)");
        }
        for (BasicBenefit row : policy.listBasicBenefits(SettlementCity.date(0))) {
            if (row.insutype().equals("390")) {
                insert("basic_policy", Care.valueOf(row.care().name()).ordinal(), HospitalLevel.find(row.hospLv()).orElseThrow().ordinal(),
                        row.deductiblePer() == BasicBenefit.Per.STAY, row.deductible().fen(), row.nextDeductible() == null ? 0L : row.nextDeductible().fen(),
                        points(row.ratio()), points(row.outsideCut()), points(row.unreferredCut()), row.cap().fen());
            }
        }
        for (var tier : policy.listMajorIllnessTiers("390", SettlementCity.date(0))) {
            insert("tier_policy", tier.step(), tier.from().fen(), tier.to() == null ? NO_END : tier.to().fen(), points(tier.ratio()));
        }
        MajorIllness major = policy.findMajorIllness("390", SettlementCity.date(0)).orElseThrow();
        for (int i = 0; i < SettlementCity.CLASSES.size(); i++) {
            insertClass(i, SettlementCity.CLASSES.get(i), major);
        }
    }

    private void insertClass(int place, String code, MajorIllness major) throws SQLException {
        boolean tilted = major.tiltClasses().contains(code);
        long line = tilted ? major.line().fen() - major.line().fen() * points(major.tiltLineCut()) / 10_000 : major.line().fen();
        var assistance = policy.listAssistanceBenefits(SettlementCity.date(0)).stream().filter(row -> row.psnIdetType().equals(code)).findFirst();
        var tilt = policy.listTiltAssistances(SettlementCity.date(0)).stream().filter(row -> row.classes().contains(code)).findFirst();
        insert("class_policy", place, line, tilted ? points(major.tiltPoints()) : 0, tilted ? NO_END : major.ceiling().fen(),
                assistance.map(row -> points(row.ratio())).orElse(0), assistance.map(row -> row.deductible().fen()).orElse(0L),
                assistance.map(row -> row.annualCap().fen()).orElse(0L), tilt.map(row -> row.line().fen()).orElse(0L),
                tilt.map(row -> points(row.ratio())).orElse(0), tilt.map(row -> row.annualCap().fen()).orElse(0L));
    }

    private static int points(BigDecimal share) {
        return share.movePointRight(4).intValueExact();
    }

    private void insert(String table, Object... cells) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (" + "?, ".repeat(cells.length - 1) + "?)")) {
            for (int i = 0; i < cells.length; i++) {
                insert.setObject(i + 1, cells[i]);
            }
            insert.executeUpdate();
        }
    }
}
