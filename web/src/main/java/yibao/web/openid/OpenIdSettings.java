package yibao.web.openid;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yibao.kernel.platform.Settings;

/**
 * How the city's identity system is reached and understood.
 *
 * @param roles its groups, each with the key of our role; a group that is not here gives nothing
 * @param ours  our own address as browsers see it, where {@code /oidc/callback} is registered
 */
record OpenIdSettings(URI issuer, String client, String secret, URI ours, String nameClaim, String personClaim, String groupsClaim,
        String divisionClaim, Map<String, String> roles) {

    /** Nothing where no issuer is named: then people sign in by password only. */
    static Optional<OpenIdSettings> find() {
        return Settings.find("yibao.oidc.issuer").map(issuer -> new OpenIdSettings(URI.create(issuer), need("yibao.oidc.client"),
                need("yibao.oidc.secret"), URI.create(need("yibao.oidc.url")), or("yibao.oidc.name", "preferred_username"),
                or("yibao.oidc.person", "sub"), or("yibao.oidc.groups", "groups"), or("yibao.oidc.division", "division"),
                read(need("yibao.oidc.roles"))));
    }

    URI callback() {
        return ours.resolve("/oidc/callback");
    }

    private static Map<String, String> read(String pairs) {
        return Arrays.stream(pairs.split(",")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }

    private static String need(String name) {
        return Settings.find(name).orElseThrow(() -> new IllegalStateException("统一身份认证缺少设置 " + name + " / missing setting"));
    }

    private static String or(String name, String byDefault) {
        return Settings.find(name).orElse(byDefault);
    }
}
