package yibao.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** {@code java -jar yibao.jar}: refuses in one line, or starts the server and says in one line where it is. */
public final class Launcher {
    private final Console console = new Console();

    private Launcher() {}

    public static void main(String[] arguments) {
        new Launcher().run(arguments);
    }

    private void run(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals("hash-password")) {
                console.say(HashPassword.fromInput());
            } else {
                serve();
            }
        } catch (Refusal no) {
            stop(no.getMessage());
        } catch (RuntimeException | IOException | GeneralSecurityException | InterruptedException | URISyntaxException unknown) {
            // the last one who hears of it: everything ends in one line and a code
            unknown.printStackTrace();
            stop("医保平台启动失败 / Yibao failed to start: " + unknown);
        }
    }

    private void serve() throws InterruptedException, URISyntaxException {
        var settings = new Settings(System.getenv(), System.getProperties(), ConfigFolder.settingsFile(System.getenv()));
        Secrets.check(settings);
        var home = Folders.make(settings.home());
        HomeLock.take(home);
        Port.mustBeFree(settings.text(Setting.BIND), settings.port());
        prepare(settings, home);

        new Payara(settings).start();
        if (!new Readiness(settings.address()).await()) {
            throw new Refusal("医保平台启动失败,原因见 " + log(home) + " / Yibao failed to start, see the log: " + FailureCause.in(log(home)));
        }
        console.say("医保 Yibao ready: " + settings.address() + "/ (日志 " + log(home) + ")");
        if (settings.text(Setting.DEMO).equals("city")) {
            DemoCity.hand(settings, console.out());
        }
    }

    private void prepare(Settings settings, Path home) throws URISyntaxException {
        Folders.make(home.resolve("logs"));
        Folders.make(home.resolve("db"));
        settings.set(Setting.HOME, home.toString());
        if (!settings.has(Setting.EXCHANGE_DIR)) {
            settings.set(Setting.EXCHANGE_DIR, home.resolve("exchange").toString());
        }
        Folders.make(Path.of(settings.text(Setting.EXCHANGE_DIR)));
        var jar = Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        settings.set(Setting.CONFIG, ConfigFolder.choose(settings, jar).toString());
        settings.publish(System.getProperties());
        console.divert(log(home));
    }

    private static Path log(Path home) {
        return home.resolve("logs/server.log");
    }

    private void stop(String line) {
        console.say(line);
        System.exit(1);
    }
}
