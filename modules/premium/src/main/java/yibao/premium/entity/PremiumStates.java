package yibao.premium.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.premium.PremiumState;

/** Levy and receipts of many people in two statements a portion. */
public class PremiumStates {
    private static final int PORTION = 1_000;
    private static final String ONE_OF_US = "certno = any(?)";
    private final Connection connection;

    public PremiumStates(Connection connection) {
        this.connection = connection;
    }

    /** Every one asked for has an entry. */
    public Map<PersonRef, PremiumState> get(Collection<PersonRef> people, String insutype, int coverageYear, Instant knownAt)
            throws SQLException {
        Map<PersonRef, PremiumState> states = new HashMap<>();
        var all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += PORTION) {
            var portion = new Portion(all.subList(from, Math.min(all.size(), from + PORTION)), insutype, coverageYear, knownAt);
            states.putAll(portion.states());
        }
        return states;
    }

    private record Levy(Money fee, Money subsidy, String subsidyClass, Money due) {}

    private class Portion {
        private final List<PersonRef> people;
        private final String insutype;
        private final int coverageYear;
        private final Instant knownAt;

        Portion(List<PersonRef> people, String insutype, int coverageYear, Instant knownAt) {
            this.people = people;
            this.insutype = insutype;
            this.coverageYear = coverageYear;
            this.knownAt = knownAt;
        }

        Map<PersonRef, PremiumState> states() throws SQLException {
            var levies = levies();
            var paid = paid();
            Map<PersonRef, PremiumState> states = new HashMap<>();
            people.forEach(who -> states.put(who, state(levies.get(who), paid.getOrDefault(who, Money.ZERO))));
            return states;
        }

        private Map<PersonRef, Levy> levies() throws SQLException {
            Map<PersonRef, Levy> levies = new HashMap<>();
            Sql.forEach(connection, row -> levies.put(who(row), new Levy(money(row, 3), money(row, 4), row.getString(5), money(row, 6))),
                    "select psn_cert_type, certno, fee_amt, finsubs_amt, psn_idet_type, psn_clct_amt from levy where levied = true"
                            + " and insutype = ? and coverage_year = ? and known_from <= ? and known_to > ? and " + ONE_OF_US,
                    parameters(true));
            return levies;
        }

        private Map<PersonRef, Money> paid() throws SQLException {
            Map<PersonRef, Money> paid = new HashMap<>();
            Sql.forEach(connection, row -> paid.put(who(row), money(row, 3)),
                    "select psn_cert_type, certno, sum(case clct_type when 'REFUND' then -psn_clct_amt else psn_clct_amt end) from receipt"
                            + " where insutype = ? and coverage_year = ? and known_from <= ? and " + ONE_OF_US
                            + " group by psn_cert_type, certno", parameters(false));
            return paid;
        }

        private Object[] parameters(boolean versioned) {
            var moment = knownAt.atOffset(ZoneOffset.UTC);
            Object numbers = people.stream().map(PersonRef::certno).distinct().toArray(String[]::new);
            return versioned ? new Object[] {insutype, coverageYear, moment, moment, numbers}
                    : new Object[] {insutype, coverageYear, moment, numbers};
        }
    }

    private static PremiumState state(Levy levy, Money paid) {
        return levy == null ? PremiumState.notLevied(paid)
                : PremiumState.levied(levy.fee(), levy.subsidy(), levy.subsidyClass(), levy.due(), paid);
    }

    private static PersonRef who(ResultSet row) throws SQLException {
        return new PersonRef(row.getString(1), row.getString(2));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }
}
