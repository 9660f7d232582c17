package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Which of many people stand in an application, for work over all of them; whoever shows one writes the audit record. */
@Stateless
public class FindingApplicants {
    private Database database;

    public FindingApplicants() {}

    @Inject
    public FindingApplicants(Database database) {
        this.database = database;
    }

    /**
     * Those of a household that applied since a day or is still granted then, whatever came of it; one that was withdrawn
     * counts as never made. One statement whatever the number of people; some hundreds at a time are meant.
     */
    public Set<PersonRef> among(Collection<PersonRef> people, LocalDate since) {
        var numbers = people.stream().map(PersonRef::certno).distinct().toArray(String[]::new);
        try (Connection connection = database.open()) {
            var applied = new HashSet<>(Sql.list(connection, row -> new PersonRef(row.getString(1), row.getString(2)), """
                    select m.psn_cert_type, m.certno from poverty_member m
                      join poverty_application a on a.application_id = m.application_id
                    where m.certno = any(?) and a.state <> 'WITHDRAWN'
                      and (a.applied_on is null or a.applied_on >= ? or a.valid_to >= ?)""", numbers, since, since));
            applied.retainAll(people);
            return applied;
        } catch (SQLException failure) {
            throw new IllegalStateException("因病支出型救助申请无法读取", failure);
        }
    }
}
