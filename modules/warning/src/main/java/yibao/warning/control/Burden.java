package yibao.warning.control;

import java.util.List;
import yibao.warning.AlertType;
import yibao.warning.Figures;

/**
 * What is measured: a person's or a household's figures.
 *
 * @param classes the lists of people in hardship they stand on
 * @param members whose figures are added up; 1 for a person
 */
public record Burden(AlertType type, Figures figures, List<String> classes, int members) {
    public Burden {
        classes = List.copyOf(classes);
    }
}
