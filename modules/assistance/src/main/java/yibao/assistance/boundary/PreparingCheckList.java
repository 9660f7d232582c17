package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yibao.assistance.CheckListUnknown;
import yibao.assistance.CheckListView;
import yibao.assistance.ListColumns;
import yibao.assistance.control.CheckLists;
import yibao.assistance.control.ListFiles;
import yibao.assistance.control.ListReading;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** Takes a list in and reads it through without asking about anybody, so that its owner sees what would happen. */
@Stateless
public class PreparingCheckList {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_HEADER = 4_000;
    private ListFiles files;
    private Audit audit;
    private Database database;
    private Clock clock;
    private int daysKept;

    public PreparingCheckList() {}

    @Inject
    public PreparingCheckList(ListFiles files, Audit audit, Database database, Clock clock,
            @ConfigProperty(name = "yibao.lists.days", defaultValue = "7") int daysKept) {
        this.files = files;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.daysKept = daysKept;
    }

    /**
     * {@code fileName} as its owner calls it, .xlsx or .csv; {@code asOf} null means today, for rows that name no day.
     *
     * @throws BusinessProblem PURPOSE_MISSING, DATE_OUT_OF_RANGE, SHEET_*, LIST_TOO_LONG, LIST_TOO_LARGE, COLUMN_UNKNOWN; nothing is kept then
     */
    public CheckListView prepare(String fileName, InputStream content, String purpose, LocalDate asOf, ListColumns chosen, Caller caller) {
        OfficeCalendar.need(asOf, "assistance", "asOf");
        if (purpose == null || purpose.isBlank() || purpose.length() > LONGEST_NAME) {
            throw new BusinessProblem("assistance", "PURPOSE_MISSING", 422, "须填查询用途，至多 200 字", "purpose");
        }
        var listId = UUID.randomUUID().toString();
        boolean kept = false;
        try {
            var name = baseName(fileName);
            var found = read(files.keep(listId, name, content), name, chosen, day(asOf));
            var view = add(listId, name, purpose.strip(), day(asOf), found, caller);
            kept = true;
            return view;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException failure) {
            throw new IllegalStateException("名单无法保存", failure);
        } finally {
            if (!kept) {
                files.delete(listId);
            }
        }
    }

    /** Reads it anew by other columns. @throws BusinessProblem CHECK_LIST_UNKNOWN, LIST_STARTED, COLUMN_UNKNOWN, DATE_OUT_OF_RANGE */
    public CheckListView choose(String listId, ListColumns chosen, LocalDate asOf, Caller caller) {
        OfficeCalendar.need(asOf, "assistance", "asOf");
        try (var connection = database.open()) {
            var lists = new CheckLists(connection);
            var list = lists.lock(listId).filter(row -> row.owner().equals(caller.name())).orElseThrow(CheckListUnknown::new).view();
            if (!list.state().equals("READY")) {
                throw new BusinessProblem("assistance", "LIST_STARTED", 409, "该名单已开始核查或文件已删除，不能再改", "listId");
            }
            var day = asOf == null ? list.asOf() : asOf;
            lists.read(listId, day, read(files.source(listId, list.fileName()), list.fileName(), chosen.or(list.columns()), day));
            return lists.find(listId).orElseThrow().view();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException failure) {
            throw new IllegalStateException("名单无法保存", failure);
        }
    }

    private static ListReading.Found read(Path file, String name, ListColumns chosen, LocalDate day) throws IOException {
        var found = ListReading.read(file, name, chosen, day);
        if (found.header().toString().length() > LONGEST_HEADER) {
            throw new BusinessProblem("assistance", "HEADER_TOO_LONG", 422, "第一行不像表头：列名过多或过长，请核对后再上传", "file");
        }
        return found;
    }

    private CheckListView add(String listId, String name, String purpose, LocalDate day, ListReading.Found found, Caller caller) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var connection = database.open()) {
            var lists = new CheckLists(connection);
            lists.add(listId, caller.name(), caller.scope(), name, purpose, day, found, now, now.plus(Duration.ofDays(daysKept)));
            audit.record(connection, new AuditEntry(caller.name(), "LIST_PREPARED", null, purpose, listId, "READY", found.rows() + " rows"));
            return lists.find(listId).orElseThrow().view();
        }
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : asOf;
    }

    /** Browsers of old send a path; a name that is no name at all is refused by its missing ending. */
    private static String baseName(String given) {
        var name = given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
