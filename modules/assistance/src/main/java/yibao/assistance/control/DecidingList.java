package yibao.assistance.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.MerkleRoot;
import yibao.kernel.audit.Seen;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetRow;
import yibao.kernel.sheet.SheetWriter;

/**
 * Goes through a list in portions of a thousand: reads each portion's people in sets, decides, keeps the checks, writes
 * the rows out. One audit event a portion carries the root over its checks and names everybody in it.
 */
public final class DecidingList {
    private static final int PORTION = 1_000;
    private final Deciding deciding;
    private final PolicyBook policy;
    private final CheckLists lists;
    private final KeptChecks checks;
    private final CheckLists.Row list;
    private final Instant knownAt;
    private final List<Look> looks = new ArrayList<>();
    private final CheckNumbers numbers = new CheckNumbers();
    private int eligible;
    private int refused;
    private int faulty;

    public DecidingList(Deciding deciding, PolicyBook policy, Connection connection, CheckLists.Row list, Instant knownAt, Instant now) throws SQLException {
        this.deciding = deciding;
        this.policy = policy.forManyQuestions();
        this.lists = new CheckLists(connection);
        this.list = list;
        this.knownAt = knownAt;
        this.checks = new KeptChecks(connection, list.view().listId(), list.owner(), list.scope(), now, policy.pack(), policy.versionAt(knownAt));
    }

    /** What came of it. */
    public record Sums(int eligible, int refused, int faulty) {}

    /** To be recorded last: the chain stays locked from then on. */
    public List<Look> looks() {
        return looks;
    }

    public Sums decide(Path source, Path target, LongConsumer progress) throws IOException, SQLException {
        try (var sheet = SheetReader.open(source, list.view().fileName()); var out = Files.newOutputStream(target);
                var writer = ListFiles.isExcel(list.view().fileName()) ? SheetWriter.xlsx(out, "核查结果") : SheetWriter.csv(out)) {
            var columns = new AnswerColumns(sheet.header());
            var reader = ListRow.Reader.of(sheet.header(), list.view().columns(), list.view().asOf());
            writer.row(columns.header());
            var portion = new Portion(reader, columns, writer, progress);
            sheet.forEach(portion::take);
            portion.end();
            checks.flush();
            return new Sums(eligible, refused, faulty);
        }
    }

    private final class Portion {
        private final ListRow.Reader reader;
        private final AnswerColumns columns;
        private final SheetWriter writer;
        private final LongConsumer progress;
        private final List<ListRow> rows = new ArrayList<>(PORTION);
        private long done;

        Portion(ListRow.Reader reader, AnswerColumns columns, SheetWriter writer, LongConsumer progress) {
            this.reader = reader;
            this.columns = columns;
            this.writer = writer;
            this.progress = progress;
        }

        void take(SheetRow row) throws IOException {
            rows.add(reader.read(row));
            if (rows.size() == PORTION) {
                end();
            }
        }

        void end() throws IOException {
            try {
                answer();
            } catch (SQLException failure) {
                throw new IllegalStateException("核查结果无法保存", failure);
            }
            done += rows.size();
            rows.clear();
            progress.accept(done);
        }

        private void answer() throws IOException, SQLException {
            var good = rows.stream().filter(row -> row.fault() == null).toList();
            var questions = good.stream().map(DecidingList.this::question).toList();
            var decided = deciding.decideAll(questions, knownAt, list.scope(), policy).iterator();
            var root = new MerkleRoot();
            var seen = new ArrayList<Seen>();
            for (var row : rows) {
                if (row.fault() == null) {
                    var answer = decided.next();
                    seen.add(new Seen(row.certNo(), outcome(answer)));
                    write(row, answer, root);
                } else {
                    writer.row(columns.faulty(row.row(), row.fault()));
                    faulty++;
                }
            }
            if (!good.isEmpty()) {
                seal(good.get(0).row().line(), good.get(good.size() - 1).row().line(), root.root(), seen);
            }
        }

        private void write(ListRow row, Deciding.Decided bare, MerkleRoot root) throws IOException, SQLException {
            var decided = bare.withCheckId(numbers.next());
            var text = AnswerText.write(decided.answer());
            checks.add(question(row), decided, text, row.row().line());
            root.add(decided.answer().checkId(), row.certType(), row.certNo(), text);
            writer.row(columns.answered(row.row(), decided.answer()));
            eligible += decided.answer().eligible() ? 1 : 0;
            refused += decided.answer().eligible() ? 0 : 1;
        }
    }

    private static String outcome(Deciding.Decided decided) {
        return decided.outOfScope() ? "OUT_OF_SCOPE" : decided.answer().reasons().get(0).code().name();
    }

    private void seal(int first, int last, String root, List<Seen> seen) throws SQLException {
        lists.chunk(list.view().listId(), first, last, root);
        looks.add(new Look(new AuditEntry(list.owner(), "ELIGIBILITY_LIST", null, list.view().purpose(), list.view().listId(), "DECIDED",
                "lines " + first + "-" + last + " root " + root), seen));
    }

    private EligibilityQuestion question(ListRow row) {
        return new EligibilityQuestion(row.certType(), row.certNo(), row.name(), row.asOf(), knownAt, list.view().purpose(), Detail.FULL);
    }
}
