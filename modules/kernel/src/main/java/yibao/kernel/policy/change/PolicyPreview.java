package yibao.kernel.policy.change;

import java.sql.SQLException;
import java.util.function.LongConsumer;

/** What a module has to say about a change of policy: each brings its own, and the kernel knows none of them. */
public interface PolicyPreview {

    /** Where its part stands among the others, from 1. */
    int order();

    /** Decides again what the window holds, by both books, and changes nothing. {@code progress} takes how many have been looked at. */
    PreviewPart compare(PolicyComparison what, LongConsumer progress) throws SQLException;
}
