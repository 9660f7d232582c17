package yibao.portal.administration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yibao.kernel.access.UserDetails;
import yibao.kernel.access.UserView;
import yibao.kernel.audit.FieldChanges;

/** An account as it is being written down, beside how it stands. */
public class UserForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final UserFields before;
    private String name;
    private String displayName;
    private String personNo;
    private List<String> roles = new ArrayList<>();
    private String division;
    private String reason;

    /** What the account was when the form was opened. */
    private record UserFields(String displayName, String personNo, List<String> roles, String division) implements Serializable {}

    /** @param user null for a new one */
    UserForm(UserView user) {
        before = user == null ? null : new UserFields(user.displayName(), user.personNo(), List.copyOf(user.roles()), user.division());
        if (user != null) {
            name = user.name();
            displayName = user.displayName();
            personNo = user.personNo();
            roles = new ArrayList<>(user.roles());
            division = user.division();
        }
    }

    public boolean isNew() {
        return before == null;
    }

    UserDetails details() {
        return new UserDetails(name, displayName, personNo, roles, division);
    }

    FieldChanges changes(AdministrationWords words) {
        var is = details();
        return FieldChanges.NONE.and(words.get("users.displayName"), before == null ? null : before.displayName(), is.displayName())
                .and(words.get("users.personNo"), before == null ? null : before.personNo(), is.personNo())
                .and(words.get("users.roles"), before == null ? null : inWords(before.roles(), words), inWords(is.roles(), words))
                .and(words.get("users.division"), before == null ? null : division(before.division(), words), division(is.division(), words));
    }

    private static String inWords(List<String> keys, AdministrationWords words) {
        return keys.stream().sorted().map(key -> words.of("role", key)).collect(Collectors.joining("、"));
    }

    private static String division(String code, AdministrationWords words) {
        return code == null || code.isEmpty() ? words.get("users.everywhere") : code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPersonNo() {
        return personNo;
    }

    public void setPersonNo(String personNo) {
        this.personNo = personNo;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles == null ? new ArrayList<>() : new ArrayList<>(roles);
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
