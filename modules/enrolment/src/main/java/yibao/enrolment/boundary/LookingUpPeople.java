package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRef;
import yibao.enrolment.entity.PersonFiles;
import yibao.kernel.platform.Database;

/** What was known of a person at a moment; whoever asks writes the audit record. */
@Stateless
public class LookingUpPeople {
    private Database database;

    public LookingUpPeople() {}

    @Inject
    public LookingUpPeople(Database database) {
        this.database = database;
    }

    public PersonFile lookUp(PersonRef who, Instant knownAt) {
        try (var connection = database.open()) {
            return new PersonFiles(connection).get(who, knownAt);
        } catch (SQLException failure) {
            throw new IllegalStateException("参保登记无法读取", failure);
        }
    }

    /** As one by one; every one asked for has an entry. */
    public Map<PersonRef, PersonFile> lookUp(Collection<PersonRef> who, Instant knownAt) {
        try (var connection = database.open()) {
            return new PersonFiles(connection).get(who, knownAt);
        } catch (SQLException failure) {
            throw new IllegalStateException("参保登记无法读取", failure);
        }
    }
}
