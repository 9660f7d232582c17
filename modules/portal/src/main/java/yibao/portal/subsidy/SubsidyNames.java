package yibao.portal.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import yibao.subsidy.boundary.NamingSubsidies;
import yibao.subsidy.boundary.NamingSubsidies.Word;

/** The words for classes, and those that a filter offers. */
@Named
@RequestScoped
public class SubsidyNames {
    @Inject
    private NamingSubsidies naming;

    private UnaryOperator<String> classes;

    public String classOf(String code) {
        if (classes == null) {
            classes = naming.classes();
        }
        return classes.apply(code);
    }

    public List<Word> getClasses() {
        return naming.listClasses();
    }
}
