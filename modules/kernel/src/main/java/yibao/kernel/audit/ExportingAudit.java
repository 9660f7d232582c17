package yibao.kernel.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Clocks;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.sheet.SheetWriter;

/** Hands out the log as a table, page after page: no long transaction, no more than a page in memory. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportingAudit {
    private static final int PAGE = 2_000;
    private Database database;
    private Transactions transactions;
    private Audit audit;

    public ExportingAudit() {}

    @Inject
    public ExportingAudit(Database database, Transactions transactions, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The export is an event itself, written before the first line leaves. For auditors: the caller's role is the channel's to check. */
    public void export(AuditFilter filter, Caller caller, OutputStream out) throws IOException {
        transactions.inNew(() -> record(filter, caller));
        try (var table = SheetWriter.csv(out)) {
            table.row(Stream.of("序号", "时间", "操作人", "操作", "对象", "结果", "用途", "说明", "字段变更", "个人摘要", "被查人员", "答复内容", "本条摘要").toList());
            Long cursor = filter.start();
            while (cursor != null) {
                var page = page(filter, cursor);
                for (var event : page.events()) table.row(cells(event, page.answers().get(event.seq())));
                cursor = page.next();
            }
        }
    }

    private AuditHead record(AuditFilter filter, Caller caller) throws SQLException {
        try (var connection = database.open()) {
            return audit.record(connection, new AuditEntry(caller.name(), "AUDIT_EXPORT", filter.certNo(), ReadingAudit.TASK, filter.object(), "GIVEN",
                    Stream.of(filter.actor(), filter.action(), filter.from(), filter.to()).filter(Objects::nonNull).map(Object::toString)
                            .collect(Collectors.joining(" "))));
        }
    }

    private AuditPage page(AuditFilter filter, long cursor) {
        return transactions.inNew(() -> {
            try (var connection = database.open()) {
                var subject = audit.key().subject(filter.certNo());
                var found = new AuditStore(connection).page(filter, subject, cursor, PAGE);
                return AuditPage.of(found, new LookStore(connection).answers(subject, found), PAGE);
            }
        });
    }

    private static List<String> cells(AuditEvent event, String answered) {
        return Stream.of(event.seq(), event.happened().atZone(Clocks.BUREAU).toLocalDateTime(), event.actor(), event.action(), event.object(),
                event.outcome(), event.purpose(), event.detail(), event.fieldChanges().text(), event.subject(), event.people(), answered, event.hash())
                .map(cell -> Objects.toString(cell, "")).toList();
    }
}
