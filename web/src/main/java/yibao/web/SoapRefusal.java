package yibao.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A no of the door itself, before any service was reached: a SOAP 1.1 fault of the sender under the HTTP status that says
 * what is wrong, so that the partner's program reads a message and never a page.
 *
 * @param message plain text without marks of XML
 */
record SoapRefusal(int status, String code, String message) {
    static final SoapRefusal NO_LOGIN = new SoapRefusal(401, "UNAUTHENTICATED", "账号或口令有误，请核对后随每次请求以 HTTP Basic 方式提供");
    static final SoapRefusal PASSWORD = new SoapRefusal(403, "PASSWORD_MUST_CHANGE", "口令由他人设置或已过期，请先登录页面修改口令");
    static final SoapRefusal NO_SERVICE = new SoapRefusal(404, "SERVICE_UNKNOWN", "没有这个服务，请核对地址");
    static final SoapRefusal METHOD = new SoapRefusal(405, "METHOD_NOT_ALLOWED", "请用 POST 提交 SOAP 报文；接口描述在地址后加 ?wsdl");
    static final SoapRefusal MEDIA_TYPE = new SoapRefusal(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type 应为 text/xml; charset=UTF-8");

    private static final String ENVELOPE = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
            <faultcode>soap:Client</faultcode><faultstring>%2$s</faultstring>\
            <detail><problem xmlns="urn:yibao:problem:1"><code>%1$s</code><message>%2$s</message></problem></detail>\
            </soap:Fault></soap:Body></soap:Envelope>""";

    /** Ends the answer. */
    void send(HttpServletResponse response) {
        response.setStatus(status);
        response.setContentType("text/xml;charset=UTF-8");
        try {
            response.getOutputStream().write(ENVELOPE.formatted(code, message).getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
