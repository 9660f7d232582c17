package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Register;
import yibao.enrolment.Register.Cover;
import yibao.kernel.Known;
import yibao.kernel.db.Sql;

/** The registers of everybody normally insured in a year, as believed now. */
public class Registers {
    private static final String SELECT = """
            select p.psn_cert_type, p.certno, p.psn_name, p.name_key, p.gend, p.brdy, p.death_date, r.insutype, r.begins,
              r.ends, r.insu_admdvs, coalesce(r.town_code, ''), r.household_no
            from insured_period r join person p on p.certno = r.certno and p.psn_cert_type = r.psn_cert_type
              and p.known_to = ?
            where r.coverage_year = ? and r.known_to = ? and r.psn_insu_stas = '1' and r.insutype in ('390', '310')
            """;
    private final Connection connection;
    private final int year;
    private final Map<PersonRef, List<String>> formerNames = new HashMap<>();

    public Registers(Connection connection, int year) {
        this.connection = connection;
        this.year = year;
    }

    /** Streams in the order of names. */
    public void forEach(Consumer<Register> taker) throws SQLException {
        readFormerNames("");
        var joining = new Joining(taker);
        Sql.forEach(connection, joining::add, SELECT + "order by p.name_key, p.certno, p.psn_cert_type, r.insutype desc",
                Known.FOREVER, year, Known.FOREVER);
        joining.end();
    }

    /** Those of the numbers given, in no order. */
    public void forEach(Collection<String> certnos, Consumer<Register> taker) throws SQLException {
        if (certnos.isEmpty()) {
            return;
        }
        var parameters = new ArrayList<Object>(List.of(Known.FOREVER, year, Known.FOREVER));
        parameters.addAll(certnos);
        var joining = new Joining(taker);
        Sql.forEach(connection, joining::add, SELECT + "and r.certno in ("
                + String.join(",", Collections.nCopies(certnos.size(), "?")) + ") order by p.certno, p.psn_cert_type, "
                + "r.insutype desc", parameters.toArray());
        joining.end();
    }

    public Optional<Register> find(PersonRef who) throws SQLException {
        readFormerNames(who.certno());
        var found = new ArrayList<Register>();
        forEach(List.of(who.certno()), found::add);
        return found.stream().filter(register -> register.who().equals(who)).findFirst();
    }

    /** @param certno blank for all */
    private void readFormerNames(String certno) throws SQLException {
        var parameters = new ArrayList<Object>(List.of(Known.FOREVER, Known.FOREVER));
        if (!certno.isEmpty()) {
            parameters.add(certno);
        }
        Sql.forEach(connection, row -> {
            var names = formerNames.computeIfAbsent(new PersonRef(row.getString(1), row.getString(2)), none -> new ArrayList<>());
            if (!names.contains(row.getString(3))) {
                names.add(row.getString(3));
            }
        }, """
                select o.psn_cert_type, o.certno, o.psn_name from person o join person n on n.certno = o.certno
                  and n.psn_cert_type = o.psn_cert_type and n.known_to = ? and n.name_key <> o.name_key
                where o.known_to < ? """ + (certno.isEmpty() ? "" : " and o.certno = ?") + " order by o.known_from",
                parameters.toArray());
    }

    /** Makes one register of the rows of one person. */
    private final class Joining {
        private final Consumer<Register> taker;
        private Register person;

        Joining(Consumer<Register> taker) {
            this.taker = taker;
        }

        void add(ResultSet row) throws SQLException {
            var who = new PersonRef(row.getString(1), row.getString(2));
            if (person == null || !person.who().equals(who)) {
                end();
                person = new Register(who, row.getString(3), row.getLong(4), row.getString(5),
                        row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class),
                        formerNames.getOrDefault(who, List.of()), new ArrayList<>(2));
            }
            person.covers().add(new Cover(row.getString(8), row.getObject(9, LocalDate.class),
                    row.getObject(10, LocalDate.class), row.getString(11), row.getString(12), row.getString(13)));
        }

        void end() {
            if (person != null) {
                taker.accept(person);
                person = null;
            }
        }
    }
}
