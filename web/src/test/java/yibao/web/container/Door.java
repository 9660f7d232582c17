package yibao.web.container;

import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/** A door like those of the modules: what is done behind it is one transaction. */
@Stateless
public class Door {

    public <T> T enter(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
