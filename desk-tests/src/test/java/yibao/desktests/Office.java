package yibao.desktests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import yibao.systemtests.PayaraProcess;

/** The platform with the demo city, and a browser to look at it: one of each for all scenarios. */
public final class Office implements AutoCloseable {
    private static final Map<String, String> DEMO = Map.of("YIBAO_DEMO", "city", "YIBAO_DEMO_SCALE", "0.01", "YIBAO_WARNING_SINGLE_MINUTES", "0");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    /** A machine that builds beside the tests is slow, not wrong. */
    private static final double PATIENCE_MILLIS = 20_000;
    private static final String HARDSHIP_LIST = "civil-affairs/archive/hardship-list-CIVIL320681-20210930-000002.csv";
    private static final String ROSTER = "registration/archive/insured-roster-REG320681-20210930-000002.csv.gz";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CITY_IS_IN = "/api/v1/premium/reconciliations/";

    private final PayaraProcess server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Desk> desks = new ArrayList<>();

    private Office(PayaraProcess server, Playwright playwright, Browser browser) {
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Office open() {
        try {
            var home = Files.createTempDirectory(Files.createDirectories(Path.of(System.getProperty("work"))), "desk-");
            // The browser first: where it does not come up, no server is left behind.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
            var browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.find().orElseThrow()).setArgs(List.of("--no-sandbox")));
            var server = PayaraProcess.start(home, DEMO);
            server.awaitLine(CITY_IS_IN);
            return new Office(server, playwright, browser);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A browser window of nobody, before the sign-in. */
    public Desk stranger() {
        var desk = new Desk(server.base(), browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 800).setLocale("en-US").setTimezoneId("Asia/Shanghai").setAcceptDownloads(true)));
        desks.add(desk);
        return desk;
    }

    /** A window of a demo account that has signed in and sees its start page. */
    public Desk signIn(String account) {
        return stranger().signIn(account, "demo-" + account);
    }

    public URI base() {
        return server.base();
    }

    /** The number of somebody whom civil affairs named as 低保对象, from its own file. */
    public String listed() {
        return rows(HARDSHIP_LIST).filter(row -> row[3].equals("DB") && row[5].isEmpty()).findFirst().orElseThrow()[1];
    }

    /** Somebody on no list and insured in 2022 as a resident who lives there. @param town as its code begins */
    public Resident resident(String town) {
        var listed = rows(HARDSHIP_LIST).map(row -> row[1]).collect(Collectors.toSet());
        return rows(ROSTER).filter(row -> row[8].startsWith(town) && row[10].equals("1") && row[12].isEmpty() && !listed.contains(row[1]))
                .map(row -> new Resident(row[1], row[2])).findFirst().orElseThrow();
    }

    private Stream<String[]> rows(String file) {
        var path = server.home().resolve("exchange").resolve(file);
        try (var in = file.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(path)) : Files.newInputStream(path)) {
            return new String(in.readAllBytes(), file.endsWith(".gz") ? StandardCharsets.UTF_8 : GB18030).lines().map(line -> line.split(",", -1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A person by number and name. */
    public record Resident(String certNo, String name) {}

    /** What the server wrote into its log so far. */
    public String log() throws IOException {
        return Files.readString(server.home().resolve("logs/server.log"));
    }

    /** Ends a scenario. @return what its windows complained about */
    List<String> leave(String scenario, boolean failed) {
        var complaints = new ArrayList<String>();
        for (var desk : desks) {
            if (failed) {
                desk.picture("failed-" + scenario);
            }
            complaints.addAll(desk.complaints());
            desk.close();
        }
        desks.clear();
        return complaints;
    }

    @Override
    public void close() throws Exception {
        browser.close();
        playwright.close();
        server.close();
    }
}
