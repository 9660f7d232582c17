package yibao.kernel.policy;

import java.util.List;

/** Where the changes are kept that were made at the desk. */
public interface PolicyAmendments {

    /** Nothing but the files. */
    PolicyAmendments NONE = new PolicyAmendments() {
        @Override
        public String stateOf(String pack) {
            return "";
        }

        @Override
        public List<PolicyAmendment> list(String pack) {
            return List.of();
        }
    };

    /** What another change in force changes; asked at every look into the tables, so it costs next to nothing. */
    String stateOf(String pack);

    /** Those in force or with a moment from which they are, in the order in which they were made. */
    List<PolicyAmendment> list(String pack);
}
