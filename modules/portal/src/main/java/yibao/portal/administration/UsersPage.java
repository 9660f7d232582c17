package yibao.portal.administration;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.KeepingUsers;
import yibao.kernel.access.ListingUsers;
import yibao.kernel.access.Role;
import yibao.kernel.access.UserFilter;
import yibao.kernel.access.UserPage;
import yibao.kernel.access.UserView;
import yibao.kernel.audit.FieldChanges;

/** Who may sign in; what somebody may do is proposed here to a second administrator. */
@Named
@ViewScoped
public class UsersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 30;

    @Inject
    private transient ListingUsers listing;

    @Inject
    private transient KeepingUsers keeping;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient AdministrationWords words;

    private String text;
    private String role;
    private String state;
    private String cursor;
    private final Deque<String> turned = new ArrayDeque<>();
    private UserForm form;
    private String passwordOf;
    private transient String password;
    private transient UserPage page;

    public List<UserView> getUsers() {
        return page().users();
    }

    private UserPage page() {
        if (page == null) {
            page = listing.page(new UserFilter(text, role, state), cursor, SIZE);
        }
        return page;
    }

    public void filter() {
        turned.clear();
        cursor = null;
        page = null;
    }

    public void next() {
        turned.push(cursor == null ? "" : cursor);
        cursor = page().next();
        page = null;
    }

    public void previous() {
        cursor = turned.pop();
        page = null;
    }

    public void begin() {
        form = new UserForm(null);
    }

    public void change(String name) {
        form = new UserForm(listing.get(name));
    }

    public void giveUp() {
        form = null;
    }

    /** Field by field, before it is proposed. */
    public List<FieldChanges.Change> getChanges() {
        return form == null ? List.of() : form.changes(words).fields();
    }

    public void propose() {
        var details = form.details();
        if (form.isNew()) {
            keeping.proposeNew(details, form.getReason(), current.get());
        } else {
            keeping.proposeChange(details, form.getReason(), current.get());
        }
        form = null;
        say("users.proposed", details.name());
    }

    public void disable(String name) {
        keeping.disable(name, current.get());
        say("users.disabled", name);
    }

    public void enable(String name) {
        keeping.enable(name, current.get());
        say("users.enabled", name);
    }

    public void unlock(String name) {
        keeping.unlock(name, current.get());
        say("users.unlocked", name);
    }

    public void resetPassword(String name) {
        password = keeping.resetPassword(name, current.get());
        passwordOf = name;
        page = null;
    }

    public void forgetPassword() {
        password = null;
        passwordOf = null;
    }

    private void say(String key, String name) {
        page = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.get(key, name)));
    }

    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Role::key).toList();
    }

    /** Nobody acts on their own account. */
    public boolean isOther(UserView user) {
        return !user.personNo().equals(current.get().personNo());
    }

    public boolean isLast() {
        return page().next() == null;
    }

    public boolean isFirst() {
        return turned.isEmpty();
    }

    public UserForm getForm() {
        return form;
    }

    public String getPassword() {
        return password;
    }

    public String getPasswordOf() {
        return passwordOf;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
