package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.platform.Database;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.No;
import yibao.poverty.entity.Payments;
import yibao.poverty.entity.Stored;

/** Finance puts all that is granted and not ordered yet into one file; a second person orders it. */
@Stateless
public class ProposingPayments {

    private ApplicationOffice office;
    private Proposing proposing;
    private Database database;

    protected ProposingPayments() {
    }

    @Inject
    public ProposingPayments(ApplicationOffice office, Proposing proposing, Database database) {
        this.office = office;
        this.proposing = proposing;
        this.database = database;
    }

    /**
     * @return the id of the file
     * @throws yibao.kernel.problem.BusinessProblem NOT_ALLOWED_NOW where nothing is to be paid, PROPOSAL_WAITING where a file waits already
     */
    public String propose(Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            List<Stored> due = new Payments(connection).due(caller.scope());
            if (due.isEmpty()) {
                throw No.notNow("没有待发放的申请");
            }
            new Payments(connection).forgetProposed(due);
            String fileId = UUID.randomUUID().toString();
            new Payments(connection).propose(fileId, due, caller.name(), office.now());
            Money sum = due.stream().map(Stored::amount).reduce(Money.ZERO, Money::plus);
            proposing.propose(PaymentsHandler.KIND, "poverty-payments/" + caller.scope().division(), "因病支出型救助发放 " + due.size() + " 户，合计 " + sum + " 元",
                    PaymentsHandler.payload(fileId, due.size(), sum), null, caller);
            return fileId;
        }
    }
}
