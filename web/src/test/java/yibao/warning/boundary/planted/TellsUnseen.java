package yibao.warning.boundary.planted;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yibao.kernel.access.Caller;
import yibao.warning.Lead;
import yibao.warning.PovertyAlert;

/** Planted: doors that tell of people and leave no look. */
public class TellsUnseen {

    public Map<String, List<Lead>> byTown(Caller caller) {
        return Map.of(caller.name(), List.of());
    }

    public void forEach(Consumer<PovertyAlert> taker) {
        taker.accept(null);
    }
}
