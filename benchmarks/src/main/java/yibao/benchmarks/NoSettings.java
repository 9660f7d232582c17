package yibao.benchmarks;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Stands where the server's configuration stands: nothing is set. */
public class NoSettings extends ConfigProviderResolver {

    private static final Config NOTHING = (Config) Proxy.newProxyInstance(Config.class.getClassLoader(), new Class<?>[] {Config.class},
            (proxy, method, arguments) -> {
                if (method.getName().equals("getOptionalValue")) {
                    return Optional.empty();
                }
                throw new UnsupportedOperationException(method.getName());
            });

    @Override
    public Config getConfig() {
        return NOTHING;
    }

    @Override
    public Config getConfig(ClassLoader loader) {
        return NOTHING;
    }

    @Override
    public ConfigBuilder getBuilder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void releaseConfig(Config config) {
        throw new UnsupportedOperationException();
    }
}
