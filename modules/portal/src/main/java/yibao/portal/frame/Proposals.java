package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ListingProposals;

/** What others have proposed and this person may decide, and what became of their own. */
@Named
@RequestScoped
public class Proposals {
    private static final int SHOWN = 50;

    @Inject
    private ListingProposals listing;

    @Inject
    private ConfirmingProposals confirming;

    @Inject
    private CurrentCaller current;

    @Inject
    private FrameWords words;

    private String id;
    private String reason;

    public List<ProposalView> getWaiting() {
        return listing.waitingFor(current.get(), null, SHOWN).proposals().stream().map(ProposalView::new).toList();
    }

    public List<ProposalView> getMine() {
        return listing.proposedBy(current.get(), null, SHOWN).proposals().stream().map(ProposalView::new).toList();
    }

    public void confirm() {
        say(confirming.confirm(id, current.get()));
    }

    public void refuse() {
        confirming.refuse(id, reason, current.get());
        say(words.get("proposal.refused"));
    }

    public void withdraw() {
        confirming.withdraw(id, current.get());
        say(words.get("proposal.withdrawn"));
    }

    /** What a kind is called; by its own name where the frame does not know it. */
    public String kind(String kind) {
        return words.find("proposal.kind." + kind).orElse(kind);
    }

    /** What a member of the contents is called. */
    public String member(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        return words.find("proposal.member." + last).orElse(name);
    }

    /** Words for what has some: acts and roles; everything else as it is written. */
    public String value(String text) {
        return Arrays.stream(text.split("、")).map(one -> worded(one).orElse(one)).collect(Collectors.joining(words.get("comma")));
    }

    private Optional<String> worded(String one) {
        return words.find("proposal.value." + one).or(() -> words.find("role." + one));
    }

    private static void say(String done) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
    }

    public String getId() {
        return null;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return null;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
