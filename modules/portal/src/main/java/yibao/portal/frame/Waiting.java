package yibao.portal.frame;

import java.util.List;
import yibao.kernel.access.Caller;

/** Something of a section that may wait for somebody. A bean that the start page asks; it must answer at once. */
public interface Waiting {

    /** What waits for this caller; nothing where nothing does or where it is none of their business. */
    List<WaitingItem> of(Caller caller);
}
