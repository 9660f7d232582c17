package yibao.acceptance;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Stops the databases when the last test has ended. Not in a hook of the JVM's end: the server has hundreds of databases
 * to write and delete then, and whoever waits for a JVM to end kills it after half a minute.
 */
public class StoresClosing implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent(StoresClosing.class, any -> closing(),
                AutoCloseable.class);
    }

    private static AutoCloseable closing() {
        return () -> {
            for (Store store : Store.values()) {
                store.stop();
            }
        };
    }
}
