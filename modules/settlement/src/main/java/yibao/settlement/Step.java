package yibao.settlement;

/** One step of a calculation as a sentence for the screen, with the row of policy it went by (null where none says anything). */
public record Step(Layer layer, String sentence, PolicyRef rule) {}
