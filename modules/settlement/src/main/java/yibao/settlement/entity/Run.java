package yibao.settlement.entity;

import java.time.Instant;

/** One working out. @param knownAt up to when lists, rosters and policy were looked at */
public record Run(long number, Cause cause, String source, Instant knownAt, String policyPack, String policyVersion) {

    /** BATCH and ONE bring settlements, LISTS a change of the people in them. */
    public enum Cause { BATCH, ONE, LISTS }
}
