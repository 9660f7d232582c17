package yibao.portal.poverty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.poverty.PaymentFile;
import yibao.poverty.PaymentLine;
import yibao.poverty.boundary.ProposingPayments;
import yibao.poverty.boundary.ShowingPayments;

/** Payments: what is to be ordered, the files, what the bank said, and what it gave back. */
@Named
@ViewScoped
public class PovertyPay implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 100;

    @Inject
    private transient ShowingPayments showing;

    @Inject
    private transient ProposingPayments proposing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient PovertyWords words;

    private String fileId;
    private transient ShowingPayments.Due due;
    private transient List<PaymentFile> files;
    private transient List<PaymentLine> lines;
    private transient List<PaymentLine> bounced;

    public ShowingPayments.Due getDue() throws SQLException {
        if (due == null) {
            due = showing.due(current.get());
        }
        return due;
    }

    public List<PaymentFile> getFiles() throws SQLException {
        if (files == null) {
            files = showing.files(Long.MAX_VALUE, NEWEST, current.get());
        }
        return files;
    }

    public List<PaymentLine> getLines() throws SQLException {
        if (lines == null) {
            lines = fileId == null ? List.of() : showing.lines(fileId, current.get());
        }
        return lines;
    }

    public List<PaymentLine> getBounced() throws SQLException {
        if (bounced == null) {
            bounced = showing.bounced(current.get());
        }
        return bounced;
    }

    public void open(String file) {
        fileId = file;
        lines = null;
    }

    public boolean isProposable() throws SQLException {
        return current.get().has(Role.FINANCE) && getDue().households() > 0;
    }

    public void propose() throws SQLException {
        proposing.propose(current.get());
        files = null;
        due = null;
        words.say("paymentsProposed");
    }

    public String getFileId() {
        return fileId;
    }
}
