package yibao.kernel.soap;

/** A SOAP service that a module offers: a CDI bean of this type is found and served below {@code /services}. */
public interface SoapService {
    /** Begins with a slash: {@code /eligibility} is served at {@code /services/eligibility}. */
    String path();

    /** The annotated endpoint; its doors are injected by the bean that hands it out. */
    Object implementor();

    /** Where the contract lies on the class path, for example {@code wsdl/eligibility.wsdl}. */
    String wsdl();
}
