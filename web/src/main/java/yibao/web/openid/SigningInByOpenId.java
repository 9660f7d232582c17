package yibao.web.openid;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import yibao.kernel.access.OfficePrincipal;
import yibao.kernel.access.SigningInLocally;

/** The two ends of a sign-in: where to send the browser, and who came back with a code. */
@ApplicationScoped
public class SigningInByOpenId {
    private static final int PATIENCE = 10_000;
    private static final int LONGEST_ANSWER = 200_000;

    @Inject
    private SigningInLocally accounts;

    private Known known;

    /** What is asked for once and kept: the provider's description, and its keys, which are asked for anew when they change. */
    private record Known(Provider provider, IdTokens tokens, Guests guests) {}

    String begin(Attempt attempt) throws IOException {
        return known().provider().signInAddress(attempt);
    }

    /** Nothing where the token is good and the person has no role here, or was shut out here. */
    Optional<OfficePrincipal> end(Attempt attempt, String code) throws IOException, IdTokens.TokenRefused {
        var token = known().provider().exchange(code, attempt);
        return known().guests().find(known().tokens().check(token, attempt.nonce())).flatMap(accounts::findAsGuest);
    }

    /** A provider that does not answer is asked again at the next sign-in. */
    private synchronized Known known() throws IOException {
        if (known == null) {
            var settings = OpenIdSettings.find().orElseThrow(() -> new IOException("no identity system is configured"));
            var provider = new Provider(settings);
            var keys = JWKSourceBuilder.<SecurityContext>create(provider.keys().toURL(),
                    new DefaultResourceRetriever(PATIENCE, PATIENCE, LONGEST_ANSWER)).retrying(true).build();
            known = new Known(provider, new IdTokens(keys, provider.issuer(), settings.client()), new Guests(settings));
        }
        return known;
    }
}
