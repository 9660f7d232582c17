package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.policy.NamingTowns;
import yibao.kernel.policy.TownNames;

/** Names of the towns, and those that the caller may see. */
@Named("towns")
@RequestScoped
public class Towns {

    @Inject
    private NamingTowns naming;

    @Inject
    private CurrentCaller current;

    private TownNames names;

    private TownNames names() {
        if (names == null) {
            names = naming.today();
        }
        return names;
    }

    /** By code, in its order. */
    public List<Map.Entry<String, String>> getMine() {
        return List.copyOf(names().within(current.get().scope()).entrySet());
    }

    /** The town's name, or the code where nobody has named it; a village is called by its town. */
    public String nameOf(String code) {
        return names().of(code);
    }
}
