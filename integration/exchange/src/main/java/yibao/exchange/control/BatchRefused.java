package yibao.exchange.control;

/** A whole batch cannot be taken; nothing of it is applied. It never leaves the exchange: the receipt says it. */
final class BatchRefused extends RuntimeException {

    private final String code;

    BatchRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
