package yibao.civilaffairs.soap;

import jakarta.xml.bind.UnmarshalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;
import org.xml.sax.SAXParseException;

/**
 * Says of every fault whose it is; gives those that arise before the endpoint the contract's own type, and takes from them
 * what they quote of the message.
 *
 * @param <F> the contract's own fault
 */
abstract class RetellingFaults<F extends Exception> extends AbstractSoapInterceptor {
    private static final Logger LOG = System.getLogger(RetellingFaults.class.getName());
    /** What is no envelope of SOAP 1.1 is told as a mismatch of versions by SOAP, and as the sender's fault by us. */
    private static final Set<String> SENDERS = Set.of("Client", "client", "Sender", "VersionMismatch", "MustUnderstand");
    private static final String INTERNAL = "INTERNAL";
    private final String namespace;
    private final String element;
    private final Class<F> typed;

    /** @param typed the contract's fault, whose text is left as it is */
    RetellingFaults(String namespace, String element, Class<F> typed) {
        super(Phase.PRE_STREAM);
        this.namespace = namespace;
        this.element = element;
        this.typed = typed;
    }

    /** The code within the contract's own fault. */
    abstract String codeOf(F typed);

    @Override
    public void handleMessage(SoapMessage message) {
        if (!(message.getContent(Exception.class) instanceof Fault fault)) {
            return;
        }
        if (typed.isInstance(fault.getCause())) {
            boolean ours = INTERNAL.equals(codeOf(typed.cast(fault.getCause())));
            fault.setFaultCode(ours ? Soap11.getInstance().getReceiver() : Soap11.getInstance().getSender());
        } else if (isSendersFault(fault)) {
            fault.setFaultCode(Soap11.getInstance().getSender());
            retell(fault, "MESSAGE_FORMAT", "报文不符合约定的格式" + place(fault) + "，请按 WSDL 核对");
        } else {
            var incident = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "incident " + incident, fault);
            retell(fault, INTERNAL, "系统暂时不能答复，请稍后再试；事件编号 " + incident);
        }
    }

    private void retell(Fault fault, String code, String text) {
        fault.setMessage(text);
        fault.setDetail(null);
        var detail = fault.getOrCreateDetail();
        var said = detail.getOwnerDocument().createElementNS(namespace, element);
        detail.appendChild(said);
        append(said, "code", code);
        append(said, "message", text);
    }

    private void append(Element parent, String name, String text) {
        var child = parent.getOwnerDocument().createElementNS(namespace, name);
        child.setTextContent(text);
        parent.appendChild(child);
    }

    private static boolean isSendersFault(Fault fault) {
        return SENDERS.contains(fault.getFaultCode().getLocalPart())
                || causes(fault).anyMatch(UnmarshalException.class::isInstance);
    }

    private static String place(Fault fault) {
        Optional<SAXParseException> where = causes(fault).filter(SAXParseException.class::isInstance).map(SAXParseException.class::cast).findFirst();
        return where.map(at -> "（第 " + at.getLineNumber() + " 行第 " + at.getColumnNumber() + " 列）").orElse("");
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
