package yibao.assistance;

/** A row of a list as it was understood, masked; {@code fault} is null where it can be asked about. */
public record ListExample(int line, String certNo, String name, String asOf, String fault) {}
