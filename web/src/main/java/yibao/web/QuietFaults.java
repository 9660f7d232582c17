package yibao.web;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** What nobody thought of leaves a SOAP service as an incident number only; the story is in the log. */
class QuietFaults extends AbstractPhaseInterceptor<Message> {
    private static final Logger LOG = Logger.getLogger(QuietFaults.class.getName());

    QuietFaults() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getContent(Exception.class) instanceof Fault fault && fault.getCause() instanceof RuntimeException unknown
                && !(unknown instanceof jakarta.xml.ws.WebServiceException)) {
            var incident = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, unknown, () -> "Incident " + incident);
            fault.setMessage("平台出错,请把事件号告诉管理员:" + incident);
        }
    }
}
