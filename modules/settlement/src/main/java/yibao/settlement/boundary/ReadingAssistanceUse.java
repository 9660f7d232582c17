package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.kernel.platform.Database;
import yibao.settlement.AssistanceYear;
import yibao.settlement.entity.AssistanceYears;

/** How much of a year's deductible and cap of assistance people have used up; whoever asks writes the audit record. */
@Stateless
public class ReadingAssistanceUse {
    private Database database;

    public ReadingAssistanceUse() {}

    @Inject
    public ReadingAssistanceUse(Database database) {
        this.database = database;
    }

    /** As known at a moment; whoever settled nothing in the year has no entry. */
    public Map<PersonRef, AssistanceYear> known(Collection<PersonRef> people, int year, Instant knownAt) {
        try (Connection connection = database.open()) {
            return new AssistanceYears(connection).known(people, year, knownAt);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    /** What {@link #known} told, found again by the run it told of: exact even where a moment would not be. */
    public AssistanceYear behind(long run, PersonRef who, int year) {
        try (Connection connection = database.open()) {
            return new AssistanceYears(connection).behind(run, who, year);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }
}
