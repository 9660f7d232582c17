package yibao.civilaffairs.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;

/** Refuses a message that asks for nothing the contract knows, such as one with an empty body, as its sender's fault. */
public class KnownOperation extends AbstractSoapInterceptor {

    public KnownOperation() {
        super(Phase.PRE_INVOKE);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        if (message.getExchange().getBindingOperationInfo() == null) {
            throw new SoapFault("no operation", message.getVersion().getSender());
        }
    }
}
