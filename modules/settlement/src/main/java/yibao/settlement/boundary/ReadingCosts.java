package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import yibao.enrolment.PersonRef;
import yibao.kernel.platform.Database;
import yibao.settlement.PersonCosts;
import yibao.settlement.entity.CostRows;

/**
 * What people's settlements cost in a time, by the results that hold now; both days are included and it is the day of
 * the settlement that counts. Whoever asks writes the audit record.
 */
@Stateless
public class ReadingCosts {
    private Database database;

    public ReadingCosts() {}

    @Inject
    public ReadingCosts(Database database) {
        this.database = database;
    }

    /** All zero where the person has no settlement in that time. */
    public PersonCosts of(PersonRef who, LocalDate from, LocalDate to) {
        try (Connection connection = database.open()) {
            return new CostRows(connection).find(who, from, to).orElseGet(() -> PersonCosts.none(who));
        } catch (SQLException failure) {
            throw new IllegalStateException("结算费用无法读取", failure);
        }
    }

    /** Everybody who has a settlement in that time, in the order of certificate numbers; streams within a transaction. */
    public void forEach(LocalDate from, LocalDate to, Consumer<PersonCosts> taker) {
        try (Connection connection = database.open()) {
            new CostRows(connection).forEach(from, to, taker);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算费用无法读取", failure);
        }
    }
}
