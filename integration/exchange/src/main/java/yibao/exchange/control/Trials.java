package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yibao.exchange.Agency;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Sample batches, their files and what they would be answered. Of each sender the last one is kept, its files are not. */
@ApplicationScoped
public class Trials {

    private Database database;
    private Folders folders;
    private Clock clock;

    protected Trials() {
    }

    @Inject
    public Trials(Database database, Folders folders, Clock clock) {
        this.database = database;
        this.folders = folders;
        this.clock = clock;
    }

    /** One trial. @param receipt null until it is known */
    public record Trial(String trialId, String sender, Agency agency, String file, String receipt, String note) {
    }

    public Path store(Agency agency, String fileId, String baseName, byte[] manifest, String dataName, InputStream data)
            throws IOException {
        Path folder = Files.createDirectories(folders.trial(agency, fileId));
        Folders.write(folder.resolve(dataName), data::transferTo);
        Folders.write(folder.resolve(baseName + ManifestReader.SUFFIX), out -> out.write(manifest));
        return folder;
    }

    public Path folder(Agency agency, String fileId) {
        return folders.trial(agency, fileId);
    }

    public void discard(Agency agency, String fileId) throws IOException {
        Path folder = folders.trial(agency, fileId);
        if (Files.isDirectory(folder)) {
            Folders.discard(folder);
        }
    }

    /** In the caller's transaction; the trial before it is forgotten with its refusals. */
    public void begin(String trialId, String sender, Agency agency, String file, String askedBy) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "delete from exchange_refusal where batch_id in "
                    + "(select trial_id from exchange_trial where sender = ?)", sender);
            Sql.execute(connection, "delete from exchange_trial where sender = ?", sender);
            Sql.execute(connection, "insert into exchange_trial (trial_id, sender, agency, data_file, asked_by, asked_at) "
                    + "values (?, ?, ?, ?, ?, ?)", trialId, sender, agency.folder(), file, askedBy, clock.instant());
        }
    }

    public Optional<Trial> find(String trialId) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> new Trial(row.getString(1), row.getString(2),
                    Agency.find(row.getString(3)).orElseThrow(), row.getString(4), row.getString(5), row.getString(6)),
                    "select trial_id, sender, agency, data_file, receipt, note from exchange_trial where trial_id = ?",
                    trialId);
        }
    }

    public void end(String trialId, String receipt, String note, List<Object[]> refusals) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update exchange_trial set receipt = ?, note = ?, finished_at = ? where trial_id = ?",
                    receipt, note, clock.instant(), trialId);
            for (Object[] fault : refusals) {
                Sql.execute(connection, "insert into exchange_refusal (batch_id, line, row_key, field, code, message) "
                        + "values (?, ?, ?, ?, ?, ?)", fault);
            }
        }
    }
}
