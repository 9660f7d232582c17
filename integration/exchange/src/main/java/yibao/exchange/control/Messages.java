package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yibao.exchange.InboundMessage;

/** The messages that this installation can read, gathered from the partners' modules. */
@ApplicationScoped
public class Messages {

    private Map<String, InboundMessage<?>> byContract = Map.of();

    protected Messages() {
    }

    @Inject
    public Messages(Instance<InboundMessage<?>> messages) {
        this(messages.stream().toList());
    }

    public Messages(Collection<? extends InboundMessage<?>> messages) {
        byContract = messages.stream().collect(Collectors.toMap(InboundMessage::contract, message -> message));
    }

    Optional<InboundMessage<?>> find(String contract) {
        return Optional.ofNullable(byContract.get(contract));
    }
}
