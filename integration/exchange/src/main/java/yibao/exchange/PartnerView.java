package yibao.exchange;

import java.util.List;

/**
 * How things stand with one partner. Times carry their zone.
 *
 * @param words         why the light shows what it shows, in sentences; the gravest first
 * @param held          batches that wait for a missing number
 * @param failed        batches that wait for an operator
 * @param rejected      of the messages: how many had their last batch refused
 * @param alarms        open alarms about this partner
 * @param lastReceipt   when the last receipt was written for it
 */
public record PartnerView(String sender, String name, String agency, Light light, List<String> words, long held,
        long failed, long rejected, long alarms, String lastReceived, String lastReceipt, List<Message> messages) {

    /**
     * One message that the partner sends.
     *
     * @param expectedBy  the agreed hour, null where none is
     * @param late        whether that hour has passed today and no batch has come
     * @param lastBatch   the id of the newest batch, null where none has come yet
     * @param lastOutcome its outcome, or its state while it has none
     * @param lastReceived when it came
     */
    public record Message(String contract, String expectedBy, boolean late, String lastBatch, Long lastSequence,
            String lastOutcome, String lastReceived) {
    }
}
