package yibao.portal.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import yibao.kernel.access.CurrentCaller;
import yibao.subsidy.boundary.NamingSubsidies;
import yibao.subsidy.boundary.NamingSubsidies.Word;

/** The words for classes and towns, and those that a filter offers. */
@Named
@RequestScoped
public class SubsidyNames {
    private static final int TOWN_DIGITS = 9;

    @Inject
    private NamingSubsidies naming;

    @Inject
    private CurrentCaller current;

    private UnaryOperator<String> classes;
    private UnaryOperator<String> towns;

    public String classOf(String code) {
        if (classes == null) {
            classes = naming.classes();
        }
        return classes.apply(code);
    }

    public String townOf(String code) {
        if (towns == null) {
            towns = naming.towns();
        }
        return code == null || code.isEmpty() ? "" : towns.apply(code.length() > TOWN_DIGITS ? code.substring(0, TOWN_DIGITS) : code);
    }

    public List<Word> getClasses() {
        return naming.listClasses();
    }

    public List<Word> getTowns() {
        return naming.listTowns(current.get());
    }
}
