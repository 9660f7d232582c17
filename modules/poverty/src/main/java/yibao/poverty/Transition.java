package yibao.poverty;

import java.util.Set;

/**
 * A line of the table of states.
 *
 * @param roles     who does it; empty where a partner or the clock does
 * @param to        where it leads; null means: to the next step of its class
 * @param condition what must hold, in the office's words
 */
public record Transition(PovertyState from, PovertyAct act, Set<String> roles, PovertyState to, String condition) {
}
