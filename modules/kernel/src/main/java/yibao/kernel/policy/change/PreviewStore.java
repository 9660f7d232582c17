package yibao.kernel.policy.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.rest.Json;

/** The previews as they are kept: written once, and filled once by the job. */
@ApplicationScoped
public class PreviewStore {
    private static final String COLUMNS = "preview_id, draft, window_from, window_to, as_if, made_by, made_at, result, policy_state";
    private Database database;

    protected PreviewStore() {}

    @Inject
    public PreviewStore(Database database) {
        this.database = database;
    }

    /** A preview and the state of the tables it was worked out against. */
    record Kept(PolicyPreviewView view, String policyState) {}

    void add(String pack, PolicyPreviewView preview, String policyState) {
        try (Connection connection = database.open()) {
            Sql.execute(connection, """
                    insert into policy_preview (preview_id, pack, draft, window_from, window_to, as_if, policy_state, made_by, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", preview.previewId(), pack, write(preview.draft()), preview.from(),
                    preview.to(), preview.asIf(), policyState, preview.madeBy(), preview.madeAt());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void fill(String previewId, List<PreviewPart> parts) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update policy_preview set result = ? where preview_id = ?", write(parts), previewId);
        }
    }

    Optional<Kept> find(String previewId) {
        try (Connection connection = database.open()) {
            return Sql.find(connection, PreviewStore::read, "select " + COLUMNS + " from policy_preview where preview_id = ?", previewId);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Kept read(ResultSet row) throws SQLException {
        var result = row.getString(8);
        return new Kept(new PolicyPreviewView(row.getString(1), draft(row.getString(2)), row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class), row.getBoolean(5), row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant(),
                result == null ? null : read(result, new TypeReference<List<PreviewPart>>() {})), row.getString(9));
    }

    static PolicyDraft draft(String text) {
        return read(text, new TypeReference<PolicyDraft>() {});
    }

    static <T> T read(String text, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("kept text cannot be read", damaged);
        }
    }

    static String write(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
