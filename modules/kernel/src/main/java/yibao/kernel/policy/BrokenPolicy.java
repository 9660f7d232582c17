package yibao.kernel.policy;

import java.util.List;
import java.util.stream.Collectors;

/** The policy tables cannot be used; the message names every fault with its file and line. */
public class BrokenPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<PolicyFault> faults;

    BrokenPolicy(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n", "政策表有误：\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}
