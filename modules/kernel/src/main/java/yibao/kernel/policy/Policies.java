package yibao.kernel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door to the policy tables. They are read at start, where any fault stops us, and again when a file has changed;
 * then a faulty edit is reported and what was good before stays in force.
 */
@ApplicationScoped
public class Policies {
    private static final Logger LOG = System.getLogger(Policies.class.getName());
    private final Path directory;
    private final Clock clock;
    private volatile Reading latest;

    private record Reading(String state, PolicyBook book, List<PolicyFault> faults, Instant readAt) {}

    @Inject
    public Policies(@ConfigProperty(name = "yibao.config", defaultValue = "config") String config,
            @ConfigProperty(name = "yibao.policy", defaultValue = "qidong") String pack, Clock clock) {
        this(Path.of(config, "policy", pack), clock);
    }

    public Policies(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.latest = new Reading(PolicyPack.stateOf(directory), new PolicyPack(directory).read(), List.of(), clock.instant());
    }

    /** For the container's proxy only. */
    protected Policies() {
        this.directory = null;
        this.clock = null;
    }

    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(Level.INFO, "政策表已读取：{0}", current().pack());
    }

    /** The tables as they stand now; take one book and keep it through a use case. */
    public PolicyBook current() {
        return refreshed().book();
    }

    /** What is wrong with the files as they lie there now; empty when the book in force is what the files say. */
    public List<PolicyFault> faults() {
        return refreshed().faults();
    }

    /** When the book in force was read. */
    public Instant readAt() {
        return refreshed().readAt();
    }

    private Reading refreshed() {
        var state = PolicyPack.stateOf(directory);
        return state.equals(latest.state()) ? latest : reread();
    }

    private synchronized Reading reread() {
        var state = PolicyPack.stateOf(directory);
        if (!state.equals(latest.state())) latest = readAgain(state);
        return latest;
    }

    private Reading readAgain(String state) {
        try {
            var book = new PolicyPack(directory).read();
            LOG.log(Level.INFO, "政策表已更新：{0}", book.pack());
            return new Reading(state, book, List.of(), clock.instant());
        } catch (BrokenPolicy broken) {
            LOG.log(Level.WARNING, "政策表修改未采用，沿用原表。{0}", broken.getMessage());
            return new Reading(state, latest.book(), broken.faults(), latest.readAt());
        }
    }
}
