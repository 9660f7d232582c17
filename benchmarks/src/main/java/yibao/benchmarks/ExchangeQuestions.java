package yibao.benchmarks;

import java.time.Instant;
import java.util.List;
import yibao.exchange.BatchFilter;
import yibao.exchange.boundary.ListingBatches;
import yibao.exchange.boundary.ReadingBatchRows;
import yibao.exchange.control.Folders;
import yibao.exchange.control.Ledger;
import yibao.exchange.control.Messages;
import yibao.exchange.control.Outbox;
import yibao.exchange.control.Refusals;
import yibao.exchange.control.RowsOfFile;
import yibao.exchange.control.Sequence;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.StopRequests;

/** What an operator clicks: the ledger and the rows of a large batch. */
final class ExchangeQuestions extends Questions {

    private static final Caller CITY = Caller.everywhere("operator", "operator");
    private static final String ROWS = "select * from exchange_batch where 1 = 1 ";

    private final ListingBatches listing;
    private final ReadingBatchRows reading;

    ExchangeQuestions(OneConnection database, Folders folders, Audit audit) {
        super(database);
        Ledger ledger = new Ledger(database);
        listing = new ListingBatches(ledger, new Outbox(database, folders, ledger, new Sequence(database)), new Progress(),
                new StopRequests(database, audit, DeskCity.CLOCK));
        Refusals refusals = new Refusals(database, new Messages(List.of()));
        reading = new ReadingBatchRows(ledger, new RowsOfFile(folders, refusals), refusals, database, audit, database);
    }

    @Override
    void gather() {
        ledger("batches", filter(null, null, null, null, null), "");
        ledger("batches of a partner", filter("CIVIL320681", null, null, null, null), "and sender = 'CIVIL320681' ");
        ledger("batches of a message", filter(null, "premium-receipts/1", null, null, null), "and contract = 'premium-receipts/1' ");
        ledger("batches out", filter(null, null, "OUT", null, null), "and direction = 'OUT' ");
        ledger("batches, partly accepted", filter(null, null, null, "PARTLY_ACCEPTED", null), "and outcome = 'PARTLY_ACCEPTED' ");
        ledger("batches, held", filter(null, null, null, "HELD", null), "and state = 'HELD' ");
        ledger("batches of a month", filter(null, null, null, null, Instant.parse("2024-02-01T00:00:00Z")),
                "and received_at >= timestamp with time zone '2024-02-01 00:00:00+00' and received_at < timestamp with time zone '2024-03-02 00:00:00+00' ");
        refusals();
        rows();
    }

    private static BatchFilter filter(String partner, String contract, String direction, String outcome, Instant from) {
        return new BatchFilter(Long.MAX_VALUE, partner, null, contract, direction, outcome, from, from == null ? null : from.plusSeconds(30L * 86_400), PAGE);
    }

    private void ledger(String name, BatchFilter filter, String where) {
        long count = listing.page(filter, 0, 1).count();
        for (long from : firstAndLast(count)) {
            ask(name + (from == 0 ? ", first page" : ", last of " + count), () -> listing.page(filter, from, PAGE),
                    ROWS + where + "order by number desc" + window(from));
        }
    }

    private void refusals() {
        long count = reading.countRefusals(OfficeRows.LARGE, CITY);
        for (long from : firstAndLast(count)) {
            ask("refusals of a batch" + (from == 0 ? ", first page" : ", last of " + count),
                    () -> reading.countRefusals(OfficeRows.LARGE, CITY) + reading.readRefusalsFrom(OfficeRows.LARGE, from, PAGE, CITY).size(),
                    "select * from exchange_refusal where batch_id = ? order by line" + window(from), OfficeRows.LARGE);
        }
    }

    /** Rows lie in a file: there is no bare query beside them but the batch's own row. */
    private void rows() {
        long count = reading.count(OfficeRows.LARGE, CITY);
        String bare = "select * from exchange_batch where batch_id = ?";
        long begun = System.nanoTime();
        ask("rows of a batch, first page", () -> reading.readFrom(OfficeRows.LARGE, 0, PAGE, CITY), bare, OfficeRows.LARGE);
        reading.readFrom(OfficeRows.LARGE, count / 2, PAGE, CITY);
        System.out.printf("first look into the depth of a packed batch of %,d rows: %.1f s%n", count, (System.nanoTime() - begun) / 1e9);
        ask("rows of a batch, middle page", () -> reading.readFrom(OfficeRows.LARGE, count / 2, PAGE, CITY), bare, OfficeRows.LARGE);
        ask("rows of a batch, last of " + count, () -> reading.readFrom(OfficeRows.LARGE, lastPage(count), PAGE, CITY), bare, OfficeRows.LARGE);
        ask("rows of a batch, behind a line", () -> reading.read(OfficeRows.LARGE, (int) (count - 30), PAGE, CITY), bare, OfficeRows.LARGE);
    }
}
