package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.settlement.AssistanceUse;
import yibao.settlement.AssistanceYear;
import yibao.settlement.AssistanceYear.Mark;
import yibao.settlement.Settled.State;

/** How far people's years of assistance had come, by the results of one moment or of one run. */
public class AssistanceYears {
    private static final String MARKS = "select s.psn_cert_type, s.certno, s.setl_time, r.state, r.used_assist_dedc, r.used_assist, r.run_no"
            + " from settlement s join settlement_result r on r.setl_id = s.setl_id where s.setl_year = ? and ";
    private final Connection connection;

    public AssistanceYears(Connection connection) {
        this.connection = connection;
    }

    /** Whoever settled nothing has no entry. */
    public Map<PersonRef, AssistanceYear> known(Collection<PersonRef> people, int year, Instant knownAt) throws SQLException {
        Object numbers = people.stream().map(PersonRef::certno).distinct().toArray(String[]::new);
        Map<PersonRef, List<Mark>> marks = new HashMap<>();
        Sql.forEach(connection, row -> marks.computeIfAbsent(new PersonRef(row.getString(1), row.getString(2)), any -> new ArrayList<>()).add(mark(row)),
                MARKS + "r.known_from <= ? and r.known_to > ? and s.certno = any(?)", year, knownAt, knownAt, numbers);
        Map<PersonRef, AssistanceYear> years = new HashMap<>();
        marks.forEach((who, of) -> years.put(who, new AssistanceYear(of)));
        return years;
    }

    /** As it was when that run was the person's last. */
    public AssistanceYear behind(long run, PersonRef who, int year) throws SQLException {
        return new AssistanceYear(Sql.list(connection, AssistanceYears::mark, MARKS + """
                s.certno = ? and s.psn_cert_type = ? and r.run_no <= ?
                and not exists (select 1 from settlement_result l where l.setl_id = r.setl_id and l.run_no > r.run_no and l.run_no <= ?)""",
                year, who.certno(), who.psnCertType(), run, run));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        boolean counted = State.valueOf(row.getString(4)) == State.COUNTED;
        return new Mark(row.getObject(3, LocalDateTime.class), new AssistanceUse(counted ? Money.of(row.getBigDecimal(5)) : Money.ZERO,
                counted ? Money.of(row.getBigDecimal(6)) : Money.ZERO, row.getLong(7)));
    }
}
