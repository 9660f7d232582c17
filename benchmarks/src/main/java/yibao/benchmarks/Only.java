package yibao.benchmarks;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;

/** The one bean that a container would find. */
final class Only {

    private Only() {
    }

    @SuppressWarnings("unchecked")
    static <T> Instance<T> of(T one) {
        return (Instance<T>) Proxy.newProxyInstance(Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "get" -> one;
                    case "iterator" -> java.util.List.of(one).iterator();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
