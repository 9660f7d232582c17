package yibao.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Every day that is written on the desk, as REST reads it: Faces' own reading makes the last of the month of a day that does
 * not exist. A date picker asks nobody for the converter of its type and has to be given this one by name.
 */
@Named
@FacesConverter(forClass = LocalDate.class, managed = true)
@ApplicationScoped
public class DayText implements Converter<LocalDate> {
    private static final int LENGTH = "2022-02-28".length();

    @Inject
    private FrameWords words;

    /** What cannot be read is said among the page's notices: not every field has a place of its own for it. */
    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return read(text.strip()).orElseThrow(() -> {
            var refusal = new FacesMessage(FacesMessage.SEVERITY_ERROR, words.get("dayUnreadable", text.strip()), null);
            faces.addMessage(null, refusal);
            return new ConverterException(refusal);
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** @param text year, month and day as in 2022-02-28 */
    static Optional<LocalDate> read(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
