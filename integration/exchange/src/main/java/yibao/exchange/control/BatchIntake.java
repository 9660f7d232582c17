package yibao.exchange.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import yibao.exchange.Agreement;
import yibao.exchange.Manifest;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.RowFaults;

/**
 * A batch as a door sees it, and the comparison of what was read with what the manifest declares.
 *
 * @param beforeApplying the last moment at which the batch can be stopped
 */
record BatchIntake(Batch batch, Manifest manifest, Agreement agreement, BatchReading<?> reading, RowFaults faults,
        boolean hasAmount, Instant knownFrom, Runnable beforeApplying) implements Intake {

    @Override
    public String sender() {
        return manifest.sender();
    }

    @Override
    public String source() {
        return batch.source();
    }

    @Override
    public LocalDate businessDate() {
        return manifest.businessDate();
    }

    @Override
    public boolean full() {
        return manifest.full();
    }

    @Override
    public void confirm() throws SQLException {
        try {
            checkDigest();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (reading.rowsRead() != manifest.rows()) {
            throw new BatchRefused("ROW_COUNT_MISMATCH",
                    "清单写明 " + manifest.rows() + " 行，文件中有 " + reading.rowsRead() + " 行");
        }
        checkAmount();
        long rejected = faults.rows();
        BigDecimal tolerated = agreement.maxRejectedShare().multiply(BigDecimal.valueOf(reading.rowsRead()));
        if (BigDecimal.valueOf(rejected).compareTo(tolerated) > 0) {
            throw new BatchRefused("TOO_MANY_REJECTED", reading.rowsRead() + " 行中有 " + rejected
                    + " 行有误，超过协议允许的比例 " + agreement.maxRejectedShare().toPlainString());
        }
        beforeApplying.run();
    }

    private void checkDigest() throws IOException {
        if (!reading.digest().equals(manifest.sha256())) {
            throw new BatchRefused("DIGEST_MISMATCH", "数据文件的 SHA-256 与清单不符，文件可能在传输中损坏");
        }
    }

    private void checkAmount() {
        Money read = new Money(reading.fen());
        if (hasAmount && !read.equals(manifest.amount())) {
            throw new BatchRefused("AMOUNT_MISMATCH", "清单写明金额 "
                    + (manifest.amount() == null ? "（空）" : manifest.amount()) + "，文件合计 " + read);
        }
    }
}
