package yibao.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.RowFaults;

/** A batch whose file is whole and that may always be applied. */
record PlainIntake(String sender, Instant knownFrom, RowFaults faults) implements Intake {

    @Override
    public String source() {
        return sender + " #1";
    }

    @Override
    public LocalDate businessDate() {
        return LocalDate.of(2026, 1, 31);
    }

    @Override
    public boolean full() {
        return false;
    }

    @Override
    public void confirm() {
        // the file is whole
    }
}
