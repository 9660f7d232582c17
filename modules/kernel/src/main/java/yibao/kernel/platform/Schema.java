package yibao.kernel.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables of all modules to this version before anything else touches the database.
 * Whoever opens a connection through {@link Database} waits for it; the order of start-up beans needs no saying.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = Database.JNDI,
        className = "yibao.kernel.platform.YibaoDataSource",
        transactional = true,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = 32,
        maxIdleTime = 300,
        properties = {
            // A connection that died with its database is never handed out; other servers ignore these names.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true"
        })
public class Schema {
    private String version;

    @PostConstruct
    void migrate() {
        StartGuard.check();
        // A connection of its own, outside the pool: tables are made outside any transaction of the server.
        var flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(new YibaoDataSource())
                .locations(locations())
                .validateMigrationNaming(true)
                .load();
        flyway.migrate();
        version = java.util.Arrays.stream(flyway.info().applied()).filter(done -> done.getVersion() != null)
                .reduce((earlier, later) -> later).map(done -> done.getVersion().getVersion()).orElse("0");
    }

    /** Tables are the same everywhere; some indexes are of a kind that only PostgreSQL has. */
    private static String[] locations() {
        return DatabaseTarget.fromSettings().isPostgres()
                ? new String[] {"classpath:db/migration", "classpath:db/postgresql"} : new String[] {"classpath:db/migration"};
    }

    /** The last migration that was run, for example 030. */
    public String version() {
        return version;
    }
}
