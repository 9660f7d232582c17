package yibao.web.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yibao.kernel.access.Caller;
import yibao.kernel.access.OfficePrincipal;
import yibao.kernel.access.Role;
import yibao.kernel.access.Scope;

/** Who somebody is to us, from what the identity system says of them. Its groups count only where our table names them. */
final class Guests {
    private static final Set<String> ROLES = Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 60;

    private final OpenIdSettings settings;

    Guests(OpenIdSettings settings) {
        this.settings = settings;
    }

    /** Nothing where no group gives a role here, or where name, person or division cannot be ours. */
    Optional<OfficePrincipal> find(JWTClaimsSet claims) {
        var roles = groups(claims).stream().map(settings.roles()::get).filter(Objects::nonNull).filter(ROLES::contains)
                .collect(Collectors.toUnmodifiableSet());
        var name = text(claims, settings.nameClaim());
        var person = text(claims, settings.personClaim());
        var division = text(claims, settings.divisionClaim());
        boolean known = !roles.isEmpty() && isOurs(name) && isOurs(person) && division.matches("\\d{0,12}");
        return known ? Optional.of(new OfficePrincipal(new Caller(name, person, roles, Scope.of(division)), shown(claims, name)))
                : Optional.empty();
    }

    private static boolean isOurs(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static String shown(JWTClaimsSet claims, String name) {
        var shown = text(claims, "name");
        return shown.isBlank() ? name : shown;
    }

    private List<String> groups(JWTClaimsSet claims) {
        try {
            var many = claims.getStringListClaim(settings.groupsClaim());
            return many == null ? List.of() : many;
        } catch (ParseException one) {
            return List.of(text(claims, settings.groupsClaim()));
        }
    }

    private static String text(JWTClaimsSet claims, String claim) {
        return Objects.toString(claims.getClaim(claim), "");
    }
}
