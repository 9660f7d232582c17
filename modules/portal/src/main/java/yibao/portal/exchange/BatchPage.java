package yibao.portal.exchange;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import yibao.exchange.BatchView;
import yibao.exchange.boundary.CancellingBatches;
import yibao.exchange.boundary.ListingBatches;
import yibao.exchange.boundary.OperatingBatches;
import yibao.exchange.boundary.ProposingRelease;
import yibao.exchange.boundary.ReadingBatchRows;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.problem.BusinessProblem;

/** One batch: how it stands, its receipt, and what an operator may do about it. */
@Named("batch")
@ViewScoped
public class BatchPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ListingBatches listing;

    @Inject
    private transient ReadingBatchRows reading;

    @Inject
    private transient OperatingBatches operating;

    @Inject
    private transient CancellingBatches cancelling;

    @Inject
    private transient ProposingRelease releasing;

    @Inject
    private transient CurrentCaller current;

    private String id;
    private String reason;
    private transient BatchView view;

    /** Null where the address names no batch. */
    public BatchView getView() {
        if (view == null && id != null) {
            try {
                view = listing.get(id);
            } catch (BusinessProblem unknown) {
                id = null;
            }
        }
        return view;
    }

    public boolean isActing() {
        return current.get().has(Role.OPERATOR);
    }

    /** Work that an operator may still end. */
    public boolean isEndable() {
        return isActing() && getView() != null && getView().direction().equals("IN") && !getView().state().equals("DONE")
                && !getView().cancelling();
    }

    public void refresh() {
        view = null;
    }

    public void retry() {
        act(() -> operating.retry(id, getGivenReason(), current.get()), "已重新排队");
    }

    public void cancel() {
        act(() -> cancelling.cancel(id, current.get()), "已请求取消，停下之后显示结果");
    }

    public void release() {
        act(() -> releasing.propose(id, getGivenReason(), current.get()), "已提出放行，请另一名经办人员在“待我复核”中确认");
    }

    private String getGivenReason() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private void act(Runnable what, String done) {
        try {
            what.run();
            say(FacesMessage.SEVERITY_INFO, done);
        } catch (BusinessProblem refused) {
            say(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
        view = null;
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    /** The receipt as the sender has it, blank while there is none. */
    public String getReceipt() {
        return getView() == null ? "" : listing.findReceipt(id).orElse("");
    }

    public StreamedContent getReceiptFile() {
        byte[] text = getReceipt().getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder().name(base() + ".receipt.json").contentType("application/json")
                .stream(() -> new ByteArrayInputStream(text)).build();
    }

    /** All refusals as the sender has them; the look is remembered. */
    public StreamedContent getRefusalFile() {
        reading.admitToAllRefusals(id, Disclosure.SHOWN, current.get());
        String batchId = id;
        return DefaultStreamedContent.builder().name(base() + ".receipt.csv").contentType("text/csv; charset=UTF-8")
                .writer(out -> write(batchId, out)).build();
    }

    private void write(String batchId, OutputStream out) {
        try {
            listing.writeRefusalsMasked(batchId, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String base() {
        return getView().file() == null ? getView().batchId() : getView().file().replaceFirst("\\.(csv|csv\\.gz|xlsx)$", "");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
