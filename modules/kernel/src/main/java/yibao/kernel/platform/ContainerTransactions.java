package yibao.kernel.platform;

import jakarta.ejb.EJBException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.concurrent.Callable;

/** The server's transactions. */
@Stateless
@Local(Transactions.class)
@TransactionManagement(TransactionManagementType.CONTAINER)
public class ContainerTransactions implements Transactions {

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T inNew(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) { // Callable declares no narrower one
            throw new EJBException(checked);
        }
    }
}
