package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yibao.exchange.Agreement;
import yibao.kernel.platform.Settings;

/**
 * The agreements in force. Demo partners' agreements lie in {@code config/demo/agreements} and are read in the demo
 * only, instead of those in {@code config/agreements}.
 */
@ApplicationScoped
public class Agreements {

    private final Map<String, Agreement> bySender;
    private final Path folder;

    /** For the container's proxy only. */
    protected Agreements() {
        this(List.of());
    }

    @Inject
    public Agreements(@ConfigProperty(name = "yibao.demo") Optional<String> demo) {
        this(Settings.config().resolve(demo.isPresent() ? "demo/agreements" : "agreements"));
    }

    /** @throws IllegalStateException that names every fault of every file */
    public Agreements(Path folder) {
        this(AgreementFiles.read(folder), folder);
    }

    public Agreements(Collection<Agreement> agreements) {
        this(agreements, null);
    }

    private Agreements(Collection<Agreement> agreements, Path folder) {
        this.bySender = agreements.stream().collect(Collectors.toMap(Agreement::sender, agreement -> agreement));
        this.folder = folder;
    }

    /** Made at start, so that a fault stops the start and not the first batch. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    }

    public Optional<Agreement> find(String sender) {
        return Optional.ofNullable(bySender.get(sender));
    }

    /** The files as they stand now, also those that have been changed since the start. */
    public List<AgreementFiles.Found> inspect() {
        return folder == null ? List.of() : AgreementFiles.inspect(folder);
    }

    public List<Agreement> list() {
        return bySender.values().stream().sorted(java.util.Comparator.comparing(Agreement::sender)).toList();
    }
}
