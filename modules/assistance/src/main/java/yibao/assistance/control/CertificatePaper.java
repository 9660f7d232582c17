package yibao.assistance.control;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The certificate as a page of A4. Only the characters that stand on it are embedded. */
public final class CertificatePaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String PAGE = text("paper.xhtml");

    private CertificatePaper() {}

    /** {@code address} is what the code at the corner opens. */
    public static void write(Certificate said, String signature, String address, Clock clock, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> CertificatePaper.class.getResourceAsStream(LATIN), "Latin", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("DroidSansFallbackFull.ttf"), "Han", 400, FontStyle.NORMAL, true);
        builder.withProducer("Yibao");
        builder.withHtmlContent(page(said, signature, address, clock), null);
        builder.toStream(out);
        builder.run();
    }

    private static String page(Certificate said, String signature, String address, Clock clock) {
        return PAGE.replace("${decision}", said.eligible() ? "符合医疗救助条件" : "不符合医疗救助条件")
                .replace("${tone}", said.eligible() ? "yes" : "no")
                .replace("${name}", safe(said.name())).replace("${certNo}", safe(said.certNo()))
                .replace("${asOf}", day(said.asOf())).replace("${category}", safe(orDash(said.category())))
                .replace("${benefit}", safe(orDash(said.benefit()))).replace("${reason}", safe(said.reason()))
                .replace("${clause}", safe(orDash(said.clause()))).replace("${validUntil}", day(said.validUntil()))
                .replace("${checkId}", safe(said.checkId())).replace("${issued}", day(LocalDate.ofInstant(said.issuedAt(), clock.getZone())))
                .replace("${mark}", CertificateSeal.mark(signature)).replace("${address}", safe(address))
                .replace("${qr}", QrCode.dataUri(address));
    }

    private static String orDash(String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }

    private static String day(LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("$", "&#36;");
    }

    private static InputStream resource(String name) {
        return CertificatePaper.class.getResourceAsStream("/yibao/assistance/certificate/" + name);
    }

    private static String text(String name) {
        try (var in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
