package yibao.simulators;

import java.util.function.UnaryOperator;

/**
 * One receipt in a scenario. The amount is a share of the fee in percent plus some fen; a refund names the step it gives back
 * (0 for the first, {@link #NOWHERE} for a receipt nobody has seen); {@code refusal} is the code Yibao must answer with, or null.
 */
record Step(boolean refund, int percent, int fen, int of, UnaryOperator<String> name, UnaryOperator<String> certNo, String refusal) {
    static final int NOWHERE = -1;

    static Step pay(int percent) {
        return pay(percent, 0);
    }

    static Step pay(int percent, int fen) {
        return new Step(false, percent, fen, NOWHERE, n -> n, c -> c, null);
    }

    static Step giveBack(int of, int percent) {
        return giveBack(of, percent, 0);
    }

    static Step giveBack(int of, int percent, int fen) {
        return new Step(true, percent, fen, of, n -> n, c -> c, null);
    }

    Step named(UnaryOperator<String> otherName) {
        return new Step(refund, percent, fen, of, otherName, certNo, refusal);
    }

    Step numbered(UnaryOperator<String> otherNumber) {
        return new Step(refund, percent, fen, of, name, otherNumber, refusal);
    }

    Step refusedAs(String code) {
        return new Step(refund, percent, fen, of, name, certNo, code);
    }

    long amount(long fee) {
        return fee * percent / 100 + fen;
    }
}
