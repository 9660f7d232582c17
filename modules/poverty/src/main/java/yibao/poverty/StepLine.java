package yibao.poverty;

import java.time.Instant;

/** One act in the life of an application: who, when, from where to where; {@code note} may be null. */
public record StepLine(int line, PovertyAct act, String by, Instant at, PovertyState from, PovertyState to, String note) {
}
