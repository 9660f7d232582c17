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
import java.util.stream.Stream;
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
    private final PolicyAmendments amendments;
    private volatile Reading latest;

    /** @param whole whether the changes of the desk have been read too: at the start the database is not there yet */
    private record Reading(String state, PolicyBook book, boolean whole, List<PolicyFault> faults, Instant readAt) {}

    @Inject
    public Policies(@ConfigProperty(name = "yibao.config", defaultValue = "config") String config,
            @ConfigProperty(name = "yibao.policy", defaultValue = "qidong") String pack, Clock clock, PolicyAmendments amendments) {
        this(Path.of(config, "policy", pack), clock, amendments);
    }

    public Policies(Path directory, Clock clock) {
        this(directory, clock, PolicyAmendments.NONE);
    }

    public Policies(Path directory, Clock clock, PolicyAmendments amendments) {
        this.directory = directory;
        this.clock = clock;
        this.amendments = amendments;
        this.latest = new Reading("", new PolicyPack(directory).read(List.of()), false, List.of(), clock.instant());
    }

    /** For the container's proxy only. */
    protected Policies() {
        this.directory = null;
        this.clock = null;
        this.amendments = null;
    }

    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(Level.INFO, "政策表已读取：{0}", latest.book().pack());
    }

    /** The tables as they stand now; take one book and keep it through a use case. */
    public PolicyBook current() {
        return refreshed().book();
    }

    /**
     * The tables as they were at the last look, without another: for work that has rows on their way into the database,
     * where no other question may be asked between two of them. Look once with {@link #current} before it begins.
     */
    public PolicyBook lastSeen() {
        return latest.book();
    }

    /** What is wrong with the files as they lie there now; empty when the book in force is what the files say. */
    public List<PolicyFault> faults() {
        return refreshed().faults();
    }

    /** When the book in force was read. */
    public Instant readAt() {
        return refreshed().readAt();
    }

    /**
     * What the tables would be with one more change, known from that moment; nothing is kept.
     *
     * @throws BrokenPolicy with every fault of the draft
     */
    public PolicyBook considering(PolicyDraft draft, Instant knownFrom) {
        return new PolicyPack(directory).read(Stream.concat(amendments.list(pack()).stream(),
                Stream.of(new PolicyAmendment("草稿", draft, knownFrom))).toList());
    }

    private String pack() {
        return directory.getFileName().toString();
    }

    /** Short, because every look into the tables asks it: names and times of few files, and one number of the database. */
    private String state() {
        return PolicyPack.stateOf(directory) + amendments.stateOf(pack());
    }

    private Reading refreshed() {
        return state().equals(latest.state()) ? latest : reread();
    }

    private synchronized Reading reread() {
        var state = state();
        if (!state.equals(latest.state())) latest = readAgain(state);
        return latest;
    }

    private Reading readAgain(String state) {
        try {
            var book = new PolicyPack(directory).read(amendments.list(pack()));
            if (latest.whole()) LOG.log(Level.INFO, "政策表已更新：{0}", book.pack());
            return new Reading(state, book, true, List.of(), clock.instant());
        } catch (BrokenPolicy broken) {
            // The files alone, without what the desk changed, would answer by rules that no longer hold.
            if (!latest.whole() && !amendments.list(pack()).isEmpty()) throw broken;
            LOG.log(Level.WARNING, "政策表修改未采用，沿用原表。{0}", broken.getMessage());
            return new Reading(state, latest.book(), latest.whole(), broken.faults(), latest.readAt());
        }
    }
}
