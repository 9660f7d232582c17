package yibao.kernel.rest;

import java.util.Optional;

/** A part of the platform that must be up before work may come in: a CDI bean of this type is asked at every check. */
public interface ReadinessPart {
    /** A short English key, for example {@code routes}. */
    String name();

    /** Empty when all is well, else what is wrong; quick, and measured now rather than at the start. */
    Optional<String> trouble();
}
