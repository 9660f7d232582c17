package yibao.assistance;

/** An old answer as it was given, with who asked when and why. */
public record ShownCheck(CheckLine line, EligibilityAnswer answer) {}
