package yibao.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import yibao.kernel.CertNo;
import yibao.kernel.rest.Json;
import yibao.kernel.rest.Problem;

/**
 * Refuses an address with an ID number in it: addresses are kept in histories, bookmarks and the logs of proxies. Only a
 * number whose birthday and check character are right counts, so numbers of receipts and batches pass.
 */
public class NumberInAddress extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern EIGHTEEN = Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
    private static final String CODE = "CERTNO_IN_ADDRESS";
    private static final String ADVICE = "证件号码不得写在地址中，请写在请求正文里（POST）";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var query = request.getQueryString();
        if (!holdsNumber(request.getRequestURI()) && (query == null || !holdsNumber(query))) {
            chain.doFilter(request, response);
        } else if (Place.of(request) == Place.PAGES) {
            request.setAttribute("yibao.refused", "number");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            var problem = Problem.of("rest", CODE, HttpServletResponse.SC_BAD_REQUEST, "地址中有证件号码", ADVICE);
            response.setStatus(problem.status());
            response.setContentType(Problem.JSON + ";charset=UTF-8");
            response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
        }
    }

    static boolean holdsNumber(String address) {
        return EIGHTEEN.matcher(decoded(address)).results()
                .anyMatch(found -> CertNo.read(CertNo.RESIDENT_CARD, found.group()) instanceof CertNo.Good);
    }

    /** What cannot be decoded is looked at as it is. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return address;
        }
    }
}
