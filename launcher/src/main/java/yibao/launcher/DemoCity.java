package yibao.launcher;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;

/** Lets the simulated partners hand in the demo city through the same doors as real ones. */
final class DemoCity {
    private static final String CLASS = "yibao.simulators.DemoCity";

    private DemoCity() {}

    static void hand(Settings settings, PrintStream out) {
        try {
            var city = Class.forName(CLASS).getConstructor(URI.class, Path.class, double.class, PrintStream.class)
                    .newInstance(URI.create(settings.address()), Path.of(settings.text(Setting.EXCHANGE_DIR)),
                            Double.parseDouble(settings.text(Setting.DEMO_SCALE)), out);
            city.getClass().getMethod("run").invoke(city);
        } catch (ClassNotFoundException e) {
            out.println("本安装包不含演示城市 / this jar holds no demo city");
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            out.println("演示城市未能送完,详见日志;平台继续运行 / the demo city stopped early: " + e.getCause().getMessage());
        } catch (ReflectiveOperationException | NumberFormatException e) {
            out.println("演示城市无法启动 / the demo city cannot start: " + e);
        }
    }
}
