package yibao.kernel.foureyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import yibao.kernel.access.Caller;
import yibao.kernel.problem.BusinessProblem;

/** Every kind of act that needs a second person, as the modules bring them. */
@ApplicationScoped
public class ProposalKinds {
    private Iterable<ProposalHandler> handlers;

    protected ProposalKinds() {
    }

    @Inject
    public ProposalKinds(Instance<ProposalHandler> handlers) {
        this.handlers = handlers;
    }

    /** Without a container. The list may grow later, since a handler's doors may themselves propose. */
    public ProposalKinds(List<ProposalHandler> handlers) {
        this.handlers = handlers;
    }

    /** @throws BusinessProblem PROPOSAL_NOT_YOURS where the caller's roles have nothing to do with this kind */
    ProposalHandler get(String kind, Caller caller) {
        var handler = StreamSupport.stream(handlers.spliterator(), false).filter(each -> each.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody handles proposals of kind " + kind));
        if (!isOf(handler, caller)) {
            throw new BusinessProblem("kernel", "PROPOSAL_NOT_YOURS", 403, "您的角色不能提出或复核这类事项，请交有权限的人员办理");
        }
        return handler;
    }

    /** The kinds that the caller's roles may propose and confirm, of what concerns them. */
    List<String> of(Caller caller) {
        return StreamSupport.stream(handlers.spliterator(), false).filter(each -> isOf(each, caller) && each.concerns(caller)).map(ProposalHandler::kind)
                .toList();
    }

    private static boolean isOf(ProposalHandler handler, Caller caller) {
        return handler.roles().stream().anyMatch(caller.roles()::contains);
    }
}
