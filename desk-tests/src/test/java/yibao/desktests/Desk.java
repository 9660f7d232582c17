package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import yibao.portal.Page;

/** One person's browser window, in the words of the office. What is not here is done with {@link #window()}. */
public final class Desk {
    private static final double GLANCE_MILLIS = 25;
    private final URI base;
    private final BrowserContext context;
    private final com.microsoft.playwright.Page window;
    private final Complaints complaints;
    private String account = "nobody";

    Desk(URI base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.window = context.newPage();
        this.complaints = new Complaints(window);
    }

    public Desk signIn(String name, String password) {
        open(Page.SIGN_IN);
        window.locator("[id='signin:name']").fill(name);
        window.locator("[id='signin:password']").fill(password);
        window.locator("[id='signin:enter']").click();
        window.waitForURL(at(Page.HOME));
        account = name;
        picture(nameOf(Page.HOME));
        return this;
    }

    /** Types the address. */
    public Desk open(Page page) {
        return open(page, "");
    }

    /** @param query for instance {@code ?batch=17} */
    public Desk open(Page page, String query) {
        window.navigate(base.resolve(page.path() + query).toString());
        picture(nameOf(page));
        return this;
    }

    /** Goes by the menu, as people do. */
    public Desk choose(Page page) {
        window.locator("#menu a[href$='" + page.path() + "']").click();
        window.waitForURL(at(page));
        picture(nameOf(page));
        return this;
    }

    public Desk write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public Desk press(String button) {
        window.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
        return this;
    }

    public Desk follow(String link) {
        window.getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
        return this;
    }

    /** Waits until the text stands somewhere on the page. */
    public Desk sees(String text) {
        assertThat(window.getByText(text).locator("visible=true").first()).isVisible();
        return this;
    }

    public Desk doesNotSee(String text) {
        assertThat(window.locator("body")).not().containsText(text);
        return this;
    }

    public Desk isAt(Page page) {
        assertThat(window).hasURL(at(page));
        return this;
    }

    public Desk switchLanguage() {
        window.locator("#language").click();
        return this;
    }

    public Desk signOut() {
        window.locator("[id='leaving:leave']").click();
        return isAt(Page.SIGN_IN);
    }

    public List<String> menu() {
        return window.locator("#menu a").allInnerTexts();
    }

    public Locator field(String label) {
        return window.getByLabel(label, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).first();
    }

    /** Waits until nothing is on its way: what is done next is done to what has been answered. */
    public Desk settle() {
        while (!Boolean.TRUE.equals(window.evaluate("document.readyState === 'complete' && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())"))) {
            window.waitForTimeout(GLANCE_MILLIS);
        }
        return this;
    }

    /** This refusal is part of the scenario: neither the answer nor the browser's line about it is a complaint. */
    public Desk expecting(int status) {
        complaints.expect(status);
        return this;
    }

    public com.microsoft.playwright.Page window() {
        return window;
    }

    public BrowserContext context() {
        return context;
    }

    /** Keeps a picture below target/screenshots, named after what it shows and who looks. */
    public Desk picture(String what) {
        window.screenshot(new ScreenshotOptions().setFullPage(true)
                .setPath(Path.of(System.getProperty("screenshots"), what + "-" + account + ".png")));
        return this;
    }

    List<String> complaints() {
        return complaints.list();
    }

    void close() {
        context.close();
    }

    /** The browser's own kind of pattern knows no quoting. */
    private static Pattern at(Page page) {
        return Pattern.compile("^http://[^/]+" + page.path().replace(".", "[.]") + "([?].*)?$");
    }

    private static String nameOf(Page page) {
        return page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
