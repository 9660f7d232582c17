package yibao.exchange.control;

/** What still has to be put into a partner's outbox. */
final class Answer {

    static final String RECEIPT = "RECEIPT";
    static final String BATCH = "BATCH";

    private Answer() {
    }
}
