package yibao.kernel.platform;

import java.util.concurrent.Callable;

/**
 * Where work that nobody waits for begins its transactions: one call, one new transaction, committed when the work
 * returns and rolled back when it throws. Doors that a request enters have their own, by {@code @Stateless}.
 */
public interface Transactions {

    <T> T inNew(Callable<T> work);
}
