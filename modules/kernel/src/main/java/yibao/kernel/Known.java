package yibao.kernel;

import java.time.Instant;

/** When we came to know a fact: a version is known from its {@code known_from} until its {@code known_to}. */
public final class Known {

    /** {@code known_to} of what we still believe; a date and not null, so that a unique key can hold it. */
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private Known() {
    }
}
