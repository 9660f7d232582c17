package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.IdentityVerdict;
import yibao.enrolment.PersonRef;
import yibao.kernel.Known;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;

/** People of 390 on a day who are not to be declared: by verdict, or because a doubt is not decided yet. */
public class Undeclared {
    private static final int PORTION = 500;
    /** Somebody's own earlier name does not make the identity wrong. */
    private static final Set<IdentityReason> HARMLESS_UNDECIDED = Set.of(IdentityReason.NAME_CHANGED);
    private final Connection connection;
    private final int year;
    private final LocalDate day;
    private final Scope scope;

    public Undeclared(Connection connection, int year, LocalDate day, Scope scope) {
        this.connection = connection;
        this.year = year;
        this.day = day;
        this.scope = scope;
    }

    /** @param decided by verdict; else still to be decided */
    public record Person(PersonRef who, String name, String townCode, boolean decided, String reasons, long caseNo) {
    }

    private record Doubt(boolean decided, IdentityCase about) {
    }

    /** How many {@link #list} would name. */
    public record Counts(long decided, long undecided) {
    }

    /**
     * The same people counted by the database; here too a verdict counts before a doubt. The few are looked up one by one: a
     * join would read the register of the whole city.
     */
    public Counts count() throws SQLException {
        String cases = " from identity_case where coverage_year = ? and " + IdentityCases.visible(scope) + " and ";
        String open = cases + "state = 'OPEN' and reasons <> 'NAME_CHANGED'";
        String decided = cases + "state not in ('OPEN', 'GONE') and verdict = ";
        return Sql.get(connection, row -> new Counts(row.getLong(2), row.getLong(1) - row.getLong(2)), "select count(*), coalesce(sum(once.decided), 0) from ("
                + "select d.psn_cert_type, d.certno, max(d.decided) as decided from ("
                + "select psn_cert_type, certno, 0 as decided" + open
                + " union all select other_cert_type, other_certno, 0" + open + " and other_certno is not null"
                + " union all select psn_cert_type, certno, 1" + decided + "'INVALID'"
                + " union all select psn_cert_type, certno, 1" + decided + "'SAME_PERSON' and kept <> '" + IdentityCase.FIRST + "'"
                + " union all select other_cert_type, other_certno, 1" + decided + "'SAME_PERSON' and kept = '" + IdentityCase.FIRST + "'"
                + """
                ) d group by d.psn_cert_type, d.certno) once where (select count(*) from insured_period r
                  where r.certno = once.certno and r.psn_cert_type = once.psn_cert_type and r.insutype = '390' and r.coverage_year = ?
                    and r.known_to = ? and r.psn_insu_stas = '1' and r.begins <= ? and r.ends >= ?) > 0""",
                year, year, year, year, year, year, Known.FOREVER, day, day);
    }

    /** Each person once; a verdict counts before a doubt. */
    public Collection<Person> list() throws SQLException {
        Map<PersonRef, Doubt> doubts = new LinkedHashMap<>();
        for (var about : new IdentityCases(connection).list("coverage_year = ? and state <> 'GONE' and "
                + IdentityCases.visible(scope) + " order by case_no", year)) {
            withheld(about).forEach(who -> doubts.merge(who, new Doubt(about.verdict() != null, about),
                    (before, now) -> before.decided() ? before : now));
        }
        return insured(doubts);
    }

    private static List<PersonRef> withheld(IdentityCase about) {
        if (about.state() == IdentityCase.State.OPEN) {
            return HARMLESS_UNDECIDED.containsAll(about.reasons()) ? List.of()
                    : about.isPair() ? List.of(about.first(), about.other()) : List.of(about.first());
        }
        if (about.verdict() == IdentityVerdict.SAME_PERSON) {
            return List.of(IdentityCase.FIRST.equals(about.kept()) ? about.other() : about.first());
        }
        return about.verdict() == IdentityVerdict.INVALID ? List.of(about.first()) : List.of();
    }

    private List<Person> insured(Map<PersonRef, Doubt> doubts) throws SQLException {
        List<Person> people = new ArrayList<>();
        var numbers = doubts.keySet().stream().map(PersonRef::certno).distinct().toList();
        for (int from = 0; from < numbers.size(); from += PORTION) {
            var portion = numbers.subList(from, Math.min(numbers.size(), from + PORTION));
            var parameters = new ArrayList<Object>(List.of(Known.FOREVER, year, Known.FOREVER, day, day));
            parameters.addAll(portion);
            Sql.forEach(connection, row -> {
                var who = new PersonRef(row.getString(1), row.getString(2));
                if (doubts.containsKey(who)) {
                    people.add(person(who, row.getString(3), row.getString(4), doubts.get(who)));
                }
            }, """
                    select r.psn_cert_type, r.certno, p.psn_name, coalesce(r.town_code, '') from insured_period r
                    join person p on p.certno = r.certno and p.psn_cert_type = r.psn_cert_type and p.known_to = ?
                    where r.coverage_year = ? and r.known_to = ? and r.insutype = '390' and r.psn_insu_stas = '1'
                      and r.begins <= ? and r.ends >= ? and r.certno in (""" + String.join(",", Collections.nCopies(portion.size(), "?"))
                    + ") order by r.certno", parameters.toArray());
        }
        return people;
    }

    private static Person person(PersonRef who, String name, String town, Doubt doubt) {
        return new Person(who, name, town, doubt.decided(), doubt.about().reasons().stream().map(Enum::name)
                .collect(Collectors.joining("、")), doubt.about().caseNo());
    }
}
