package yibao.portal.eligibility;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import yibao.kernel.platform.Clocks;

/** A moment as the office's clock shows it. */
@FacesConverter("eligibilityInstant")
public class InstantText implements Converter<Instant> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUREAU);

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent place, String text) {
        throw new UnsupportedOperationException("shown only");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent place, Instant moment) {
        return moment == null ? "" : SHOWN.format(moment);
    }
}
