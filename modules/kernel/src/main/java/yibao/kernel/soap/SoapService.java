package yibao.kernel.soap;

import javax.xml.namespace.QName;

/** A SOAP service that a module offers: a CDI bean of this type is found and served below {@code /services}. */
public interface SoapService {
    /** Begins with a slash: {@code /eligibility} is served at {@code /services/eligibility}. */
    String path();

    /**
     * Implements the one interface that carries {@code @WebService}. The class itself must not carry it: a full server
     * would then publish it a second time with its own SOAP stack, and fails the deployment when it cannot.
     */
    Object implementor();

    /** Where the contract lies on the class path, for example {@code wsdl/eligibility.wsdl}. */
    String wsdl();

    /** The service of the contract, where the contract names one other than the interface's own name. */
    default QName service() {
        return null;
    }

    /** The port of that service. */
    default QName port() {
        return null;
    }
}
