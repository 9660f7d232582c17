package yibao.portal.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.foureyes.ListingProposals;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.platform.Clocks;

/** Verdicts on doubtful identities that wait for a second person, by the number of their case. */
@Named("waitingVerdicts")
@RequestScoped
public class WaitingVerdicts {
    private static final String KIND = "ADJUDICATE_IDENTITY";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUREAU);

    @Inject
    private ListingProposals proposals;

    @Inject
    private CurrentCaller current;

    private final Map<String, Optional<Proposal>> found = new HashMap<>();

    /** Asks about a page of cases at once. */
    void find(Collection<Long> cases) {
        var numbers = cases.stream().map(String::valueOf).toList();
        numbers.forEach(number -> found.put(number, Optional.empty()));
        proposals.waitingAbout(KIND, numbers, current.get()).forEach(one -> found.put(one.subject(), Optional.of(one)));
    }

    /** @return null where nothing waits */
    public Proposal of(Long caseNo) {
        var number = String.valueOf(caseNo);
        if (caseNo != null && !found.containsKey(number)) {
            find(List.of(caseNo));
        }
        return found.getOrDefault(number, Optional.empty()).orElse(null);
    }

    public String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
