package yibao.acceptance;

import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import yibao.settlement.SettlementsRecorded;

/** Listens as poverty and warning do. */
final class SettlementsHeard {

    private final List<SettlementsRecorded> events = new ArrayList<>();

    void heard(@Observes SettlementsRecorded event) {
        events.add(event);
    }

    List<SettlementsRecorded> events() {
        return List.copyOf(events);
    }
}
