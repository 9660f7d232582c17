package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.Known;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;

/** Who of the register and of the lists, as believed now, has a name that begins so and lives within a scope. */
public class PeopleByName {
    private static final String INSURED_HERE = "exists (select 1 from insured_period i where i.certno = p.certno"
            + " and i.psn_cert_type = p.psn_cert_type and i.known_to = ? and %s)";
    private static final String LISTED_HERE = "exists (select 1 from hardship_listing h where h.certno = p.certno"
            + " and h.psn_cert_type = p.psn_cert_type and h.known_to = ? and %s)";
    private final Connection connection;

    public PeopleByName(Connection connection) {
        this.connection = connection;
    }

    /** {@code gend}, {@code brdy} are null for who is known from a list only. */
    public record Hit(PersonRef who, String name, String gend, LocalDate brdy) {}

    /** {@code start} holds no wildcard. Not sorted: sorting would have all of a common name read first. */
    public List<Hit> find(String start, Scope scope, int most) throws SQLException {
        var found = new ArrayList<>(registered(start, scope, most));
        var known = new HashSet<>(found.stream().map(Hit::who).toList());
        listed(start, scope, most).stream().filter(hit -> known.add(hit.who())).forEach(found::add);
        return found;
    }

    private List<Hit> registered(String start, Scope scope, int most) throws SQLException {
        var here = scope.isEverywhere() ? "1 = 1" : "(" + INSURED_HERE.formatted(scope.condition("i.insu_admdvs", "i.town_code"))
                + " or " + LISTED_HERE.formatted(scope.condition("h.insu_admdvs", "null")) + ")";
        var parameters = new ArrayList<Object>(List.of(start + "%", Known.FOREVER));
        if (!scope.isEverywhere()) {
            parameters.addAll(List.of(Known.FOREVER, Known.FOREVER));
        }
        return Sql.list(connection, row -> new Hit(new PersonRef(row.getString(1), row.getString(2)), row.getString(3), row.getString(4),
                row.getObject(5, LocalDate.class)), "select p.psn_cert_type, p.certno, p.psn_name, p.gend, p.brdy from person p"
                + " where p.psn_name like ? and p.known_to = ? and " + here + " fetch first " + most + " rows only", parameters.toArray());
    }

    /** The register comes first: here only people that it does not know. */
    private List<Hit> listed(String start, Scope scope, int most) throws SQLException {
        return Sql.list(connection, row -> new Hit(new PersonRef(row.getString(1), row.getString(2)), row.getString(3), null, null),
                "select distinct h.psn_cert_type, h.certno, h.psn_name from hardship_listing h where h.psn_name like ? and h.known_to = ? and "
                        + scope.condition("h.insu_admdvs", "null") + " and not exists (select 1 from person p where p.certno = h.certno"
                        + " and p.psn_cert_type = h.psn_cert_type and p.known_to = h.known_to) fetch first " + most + " rows only",
                start + "%", Known.FOREVER);
    }
}
