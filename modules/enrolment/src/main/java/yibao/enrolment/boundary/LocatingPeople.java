package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Residence;
import yibao.enrolment.entity.Residences;
import yibao.kernel.platform.Database;

/** Towns, households and lists of many people at once, for work over all of them; whoever shows one writes the audit record. */
@Stateless
public class LocatingPeople {
    private Database database;

    public LocatingPeople() {}

    @Inject
    public LocatingPeople(Database database) {
        this.database = database;
    }

    /**
     * Two statements whatever the number of people; a few thousand at a time are meant.
     *
     * @param from    first day of the time in which a listing counts
     * @param to      last day, and the day whose year's insurance says the town
     * @return an entry for everybody asked for
     */
    public Map<PersonRef, Residence> locate(Collection<PersonRef> people, LocalDate from, LocalDate to, Instant knownAt) {
        try (var connection = database.open()) {
            return new Residences(connection).of(people, from, to, knownAt);
        } catch (SQLException failure) {
            throw new IllegalStateException("参保登记无法读取", failure);
        }
    }
}
