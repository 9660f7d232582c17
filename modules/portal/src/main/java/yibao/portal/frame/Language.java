package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** In which language this request is answered: Chinese until somebody chooses otherwise, whatever the browser prefers. */
@Named
@RequestScoped
public class Language {
    static final String COOKIE = "yibao-language";

    @Inject
    private HttpServletRequest request;

    /** The two languages of the desk. */
    public enum Choice {
        CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE, "中文"), ENGLISH("en", Locale.ENGLISH, "English");

        private final String tag;
        private final Locale locale;
        private final String label;

        Choice(String tag, Locale locale, String label) {
            this.tag = tag;
            this.locale = locale;
            this.label = label;
        }

        static Choice of(String tag) {
            return ENGLISH.tag.equals(tag) ? ENGLISH : CHINESE;
        }

        public String getTag() {
            return tag;
        }

        public String getLabel() {
            return label;
        }
    }

    private Choice choice() {
        var cookies = request.getCookies();
        return cookies == null ? Choice.CHINESE : Arrays.stream(cookies).filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> Choice.of(cookie.getValue())).findFirst().orElse(Choice.CHINESE);
    }

    public Locale getLocale() {
        return choice().locale;
    }

    public String getTag() {
        return choice().tag;
    }

    public boolean isEnglish() {
        return choice() == Choice.ENGLISH;
    }

    /** The language of something that somebody wrote or that comes from data: Chinese where it has Chinese letters. */
    public String of(String text) {
        return text != null && text.codePoints().anyMatch(Character::isIdeographic) ? Choice.CHINESE.tag : getTag();
    }

    public Choice getOther() {
        return isEnglish() ? Choice.CHINESE : Choice.ENGLISH;
    }

    /** The address that changes to the other language and comes back to this page. */
    public String getSwitch() {
        var query = request.getAttribute("yibao.refused") == null ? request.getQueryString() : null;
        var back = request.getServletPath() + (query == null ? "" : "?" + query);
        return request.getContextPath() + LanguageSwitch.PATH + "?to=" + getOther().tag
                + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
