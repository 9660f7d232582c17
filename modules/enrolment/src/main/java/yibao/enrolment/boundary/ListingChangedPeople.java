package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Of whom a roster or a list has told us something new: for those who worked something out of what was known before. */
@Stateless
public class ListingChangedPeople {
    private Database database;

    public ListingChangedPeople() {}

    @Inject
    public ListingChangedPeople(Database database) {
        this.database = database;
    }

    /** Streams within a transaction, each person once, in the order of numbers. @param source of the batch, as its event tells it */
    public void forEach(String source, Consumer<PersonRef> taker) {
        try (Connection connection = database.open()) {
            Sql.forEach(connection, row -> taker.accept(new PersonRef(row.getString(1), row.getString(2))), """
                    select psn_cert_type, certno from hardship_listing where source = ?
                    union select psn_cert_type, certno from insured_period where source = ?
                    order by 2, 1""", source, source);
        } catch (SQLException failure) {
            throw new IllegalStateException("参保登记无法读取", failure);
        }
    }
}
