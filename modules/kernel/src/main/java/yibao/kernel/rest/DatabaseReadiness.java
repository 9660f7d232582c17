package yibao.kernel.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import yibao.kernel.platform.Database;

/** Asks the database a question at every check. */
@ApplicationScoped
public class DatabaseReadiness implements ReadinessPart {
    @Inject
    private Database database;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> trouble() {
        try (var connection = database.open(); var statement = connection.createStatement();
             var answer = statement.executeQuery("select 1")) {
            return answer.next() ? Optional.empty() : Optional.of("no answer");
        } catch (SQLException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }
}
