package yibao.portal.eligibility;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import yibao.kernel.platform.Clocks;

/** A moment as the office's clock shows it. */
@FacesConverter("eligibilityInstant")
public class InstantText implements Converter<Instant> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUREAU);

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent place, String text) {
        try {
            return text == null || text.isBlank() ? null : SHOWN.parse(text.strip(), Instant::from);
        } catch (DateTimeException unreadable) {
            throw new ConverterException(unreadable);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent place, Instant moment) {
        return moment == null ? "" : SHOWN.format(moment);
    }
}
