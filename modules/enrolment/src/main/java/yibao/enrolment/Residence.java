package yibao.enrolment;

import java.util.List;

/**
 * Where somebody belongs and in which lists of people in hardship they stood at any day of a time.
 *
 * @param insuAdmdvs  division of insurance, else that of the list
 * @param townCode    empty where the register names none
 * @param householdNo null where nobody has named one
 * @param classes     codes, each once, in the order of the alphabet
 */
public record Residence(String insuAdmdvs, String townCode, String householdNo, List<String> classes) {
    /** Of somebody nobody has registered. */
    public static final Residence NOWHERE = new Residence("", "", null, List.of());

    public Residence {
        classes = List.copyOf(classes);
    }
}
