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
import java.util.Arrays;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables of all modules to this version before anything else touches the database. What the two databases
 * cannot say in the same words (triggers) stands in {@code db/postgresql} and {@code db/h2} under the same number.
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
                .locations("classpath:db/migration", DatabaseTarget.fromSettings().scripts())
                .validateMigrationNaming(true)
                .load();
        flyway.migrate();
        version = Arrays.stream(flyway.info().applied()).filter(done -> done.getVersion() != null)
                .reduce((earlier, later) -> later).map(done -> done.getVersion().getVersion()).orElse("0");
    }

    /** The last migration that was run, for example 030. */
    public String version() {
        return version;
    }
}
