package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import yibao.kernel.access.Caller;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.OfficePrincipal;
import yibao.kernel.access.Role;
import yibao.kernel.platform.Settings;
import yibao.portal.Page;

/** What the frame shows around a page: who sits here, and where they may go. */
@Named
@RequestScoped
public class Desk {
    @Inject
    private CurrentCaller current;

    @Inject
    private FrameWords words;

    @Inject
    private Release release;

    /** A part of the menu with the pages in it that open for the caller. */
    public record Part(Page.Section section, List<Page> pages) {
        public String getName() {
            return section.name();
        }

        public List<Page> getPages() {
            return pages;
        }
    }

    public String getName() {
        return current.find().map(Caller::name).orElse("");
    }

    public String getDisplayName() {
        return current.findPrincipal().map(OfficePrincipal::displayName).orElse("");
    }

    public String getRoles() {
        return current.find().stream().flatMap(caller -> Arrays.stream(Role.values()).filter(caller::has))
                .map(role -> words.get("role." + role.key())).collect(Collectors.joining(words.get("comma")));
    }

    public String getDivision() {
        return current.find().map(Caller::scope).filter(scope -> !scope.isEverywhere()).map(scope -> scope.division())
                .orElseGet(() -> words.get("everywhere"));
    }

    public String getOffice() {
        return Settings.find("yibao.office").orElseGet(() -> Settings.demo() ? words.get("demoOffice") : "");
    }

    public String getVersion() {
        return release.version();
    }

    /** The name of the page that is shown. */
    public String getPage() {
        return Page.at(FacesContext.getCurrentInstance().getViewRoot().getViewId()).map(Page::name).orElse("");
    }

    public List<Part> getSections() {
        return Arrays.stream(Page.Section.values())
                .map(section -> new Part(section, open().stream().filter(page -> page.isInMenu() && page.section() == section).toList()))
                .filter(part -> !part.pages().isEmpty()).toList();
    }

    /** Pages of the frame that stand above the parts of the menu. */
    public List<Page> getFrameEntries() {
        return open().stream().filter(page -> page == Page.PROPOSALS).toList();
    }

    private List<Page> open() {
        return current.find().map(caller -> Arrays.stream(Page.values())
                .filter(page -> page.opensFor(caller) && release.has(page)).toList()).orElse(List.of());
    }
}
