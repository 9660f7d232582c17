package yibao.enrolment;

/**
 * One of those found, masked. {@code handle} stands for the person in the next question of the same caller and for half
 * an hour; it tells nothing. {@code gend}, {@code birthYear}, {@code insuAdmdvs} and {@code townCode} may be null.
 */
public record FoundPerson(String handle, String name, String certNo, String gend, Integer birthYear, String insuAdmdvs, String townCode) {}
