package yibao.launcher;

/** The start cannot go on, for a reason that somebody in the office can mend; its message is the one line they see. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
