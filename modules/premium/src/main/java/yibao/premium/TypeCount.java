package yibao.premium;

/** How many people the caller may see have a finding of one type. */
public record TypeCount(String type, String label, long count) {
}
