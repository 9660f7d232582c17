package yibao.kernel.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two administrators decide about a user.
 *
 * @param name     account name: letters, digits, dot, hyphen and underscore, at most 60
 * @param personNo staff number: the same person has the same in each account
 * @param roles    keys of {@link Role}, at least one
 * @param division code of the division whose people the user may see (6, 9 or 12 digits; 4 for a city), empty for everywhere
 */
public record UserDetails(String name, String displayName, String personNo, List<String> roles, String division) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Pattern DIVISION = Pattern.compile("|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final int LONGEST_NAME = 60;

    public UserDetails {
        name = Objects.requireNonNullElse(name, "").strip();
        displayName = Objects.requireNonNullElse(displayName, "").strip();
        personNo = Objects.requireNonNullElse(personNo, "").strip();
        roles = roles == null ? List.of() : roles.stream().map(key -> Objects.requireNonNullElse(key, "")).toList();
        division = Objects.requireNonNullElse(division, "").strip();
    }

    /** @throws yibao.kernel.problem.BusinessProblem USER_INVALID */
    void check() {
        require(NAME.matcher(name).matches(), "name", "账号名应为字母、数字、点、横线或下划线，最多 60 位");
        require(!displayName.isEmpty() && displayName.length() <= LONGEST_NAME, "displayName", "请填写姓名，最多 60 字");
        require(PERSON.matcher(personNo).matches(), "personNo", "请填写工号：字母、数字、点、横线或下划线，最多 60 位");
        require(!roles.isEmpty() && roles.stream().allMatch(key -> Role.find(key).isPresent()), "roles", "请至少选择一个角色，且只能用现有角色");
        require(DIVISION.matcher(division).matches(), "division", "区划代码应为 4、6、9 或 12 位数字，不填为不限");
    }

    private static void require(boolean good, String place, String message) {
        if (!good) {
            throw UserProblems.invalid(place, message);
        }
    }

    Set<Role> roleSet() {
        return roles.stream().flatMap(key -> Role.find(key).stream()).collect(Collectors.toUnmodifiableSet());
    }

    Scope scope() {
        return Scope.of(division);
    }

    /** For the one who confirms: everything that the account will be. */
    String inWords() {
        return displayName + "（工号 " + personNo + "），角色 " + String.join("、", roles) + "，区划 " + (scope().isEverywhere() ? "不限" : scope().division());
    }
}
