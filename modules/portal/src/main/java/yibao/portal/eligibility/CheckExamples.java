package yibao.portal.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.platform.Settings;

/** What can be asked with one click in the demo: a name that several people of its city bear, and the number of somebody on a list. */
@Named
@ApplicationScoped
public class CheckExamples {
    /** On which the demo city lives. */
    static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final List<String> ALL = List.of("320681198201183862", "王秀");

    public boolean isThere() {
        return Settings.demo();
    }

    public List<String> getAll() {
        return ALL;
    }
}
