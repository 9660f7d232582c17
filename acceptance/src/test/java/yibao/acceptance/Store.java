package yibao.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The two databases Yibao runs on. A fresh one has its tables and nothing in them. */
enum Store {

    H2 {
        private Path template;

        @Override
        String fresh(Path home) throws IOException {
            Files.createDirectories(home);
            if (template == null) {
                template = Files.createTempDirectory("yibao-tables");
                Bureau.makeTables("jdbc:h2:file:" + template.resolve("yibao"));
            }
            Files.copy(template.resolve("yibao.mv.db"), home.resolve("yibao.mv.db"));
            return "jdbc:h2:file:" + home.resolve("yibao") + ";WRITE_DELAY=0";
        }
    },

    POSTGRESQL {
        private EmbeddedPostgres server;
        private int databases;

        @Override
        String fresh(Path home) throws IOException {
            if (server == null) {
                server = EmbeddedPostgres.start();
                run("create database tables");
                Bureau.makeTables(server.getJdbcUrl("postgres", "tables"));
            }
            String name = "bureau" + ++databases;
            run("create database " + name + " template tables");
            return server.getJdbcUrl("postgres", name);
        }

        private void run(String sql) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        synchronized void stop() throws IOException {
            if (server != null) {
                server.close();
                server = null;
            }
        }
    };

    /** @return the JDBC URL */
    abstract String fresh(Path home) throws IOException;

    /** Ends what runs beside the tests; it begins anew where it is wanted again. */
    void stop() throws IOException {
    }
}
