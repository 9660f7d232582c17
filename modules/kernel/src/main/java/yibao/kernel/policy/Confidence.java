package yibao.kernel.policy;

/** How far a row may be trusted: SURE is from an official text, LIKELY from one secondary source, UNSURE needs checking before use. */
public enum Confidence { SURE, LIKELY, UNSURE }
