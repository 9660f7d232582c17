package yibao.simulators;

import java.time.LocalDateTime;

/** One line of {@code premium-receipts/1}, as tax writes it. Amounts in fen. */
record Receipt(String number, Person payer, int year, boolean refund, long amount, LocalDateTime time, String office,
               String givesBack, String refusal) {

    /** What the line adds to the manifest's amount. */
    long signedAmount() {
        return refund ? -amount : amount;
    }

    boolean isAccepted() {
        return refusal == null;
    }

    String[] fields() {
        return new String[] {number, payer.certType(), payer.certNo(), payer.name(), "390", Integer.toString(year),
            refund ? "REFUND" : "PAY", Text.yuan(amount), timeText(), office, givesBack};
    }

    private String timeText() {
        return time.toLocalDate() + "T" + Text.pad(time.getHour(), 2) + ":" + Text.pad(time.getMinute(), 2) + ":"
                + Text.pad(time.getSecond(), 2) + "+08:00";
    }
}
