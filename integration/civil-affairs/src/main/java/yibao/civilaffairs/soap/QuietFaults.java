package yibao.civilaffairs.soap;

import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** Keeps a refused message out of the log: what the schema quotes of it may be an ID number. */
public class QuietFaults implements FaultListener {
    @Override
    public boolean faultOccurred(Exception fault, String description, Message message) {
        return false;
    }
}
