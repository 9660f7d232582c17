package yibao.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The clicks of one part of the desk. */
abstract class Questions {

    static final int PAGE = 20;

    private final Connection connection;
    private final List<DeskQuestion> questions = new ArrayList<>();

    Questions(OneConnection database) {
        this.connection = database.open();
    }

    /** Over tables that are filled. */
    abstract void gather() throws Exception;

    final List<DeskQuestion> list() throws Exception {
        gather();
        return questions;
    }

    final void ask(String name, Callable<?> door, String bare, Object... parameters) {
        questions.add(new DeskQuestion(name, door, connection, bare, List.of(parameters)));
    }

    static long lastPage(long count) {
        return Math.max(0, (count - 1) / PAGE * PAGE);
    }

    static long[] firstAndLast(long count) {
        return lastPage(count) == 0 ? new long[] {0} : new long[] {0, lastPage(count)};
    }

    static String window(long offset) {
        return " offset " + offset + " rows fetch next " + PAGE + " rows only";
    }
}
