package yibao.kernel.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Which database: PostgreSQL where the settings name one, else the H2 file below the home. */
record DatabaseTarget(String url, String user, String password) {
    private static final int CONNECT_SECONDS = 10;

    static DatabaseTarget fromSettings() {
        return new DatabaseTarget(
                Settings.find("yibao.db.url").orElseGet(DatabaseTarget::embeddedUrl),
                Settings.find("yibao.db.user").orElse("yibao"),
                Settings.find("yibao.db.password").orElseGet(DatabaseTarget::demoPassword));
    }

    // Without WRITE_DELAY=0 H2 loses acknowledged commits when the process is killed.
    private static String embeddedUrl() {
        return "jdbc:h2:file:" + Settings.home().resolve("db/yibao") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
    }

    private static String demoPassword() {
        if (Settings.demo()) {
            return "demo";
        }
        throw new IllegalStateException("yibao.db.password is not set");
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Where the migrations lie that only this database understands. */
    String scripts() {
        return isPostgres() ? "classpath:db/postgresql" : "classpath:db/h2";
    }

    DataSource connect() throws SQLException {
        if (isPostgres()) {
            return postgres();
        }
        if (url.startsWith("jdbc:h2:")) {
            return h2();
        }
        throw new SQLException("不支持的数据库地址,应以 jdbc:postgresql: 或 jdbc:h2: 开头:" + url);
    }

    private DataSource h2() {
        var h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser(user);
        h2.setPassword(password);
        return h2;
    }

    private DataSource postgres() {
        var postgres = new PGSimpleDataSource();
        postgres.setURL(url);
        postgres.setUser(user);
        postgres.setPassword(password);
        postgres.setTcpKeepAlive(true);
        postgres.setConnectTimeout(CONNECT_SECONDS);
        postgres.setApplicationName("yibao");
        postgres.setReWriteBatchedInserts(true);
        return postgres;
    }

    @Override
    public String toString() {
        return url + " (" + user + ")";
    }
}
