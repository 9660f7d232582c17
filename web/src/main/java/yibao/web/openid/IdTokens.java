package yibao.web.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;

/**
 * Decides whether a token is to be believed: signed by one of the provider's keys with an asymmetric algorithm, made by it,
 * for us, for this sign-in, and not expired.
 */
final class IdTokens {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    private final JWKSource<SecurityContext> keys;
    private final String issuer;
    private final String client;

    IdTokens(JWKSource<SecurityContext> keys, String issuer, String client) {
        this.keys = keys;
        this.issuer = issuer;
        this.client = client;
    }

    /** @throws TokenRefused with the reason, for the log */
    JWTClaimsSet check(String token, String nonce) throws TokenRefused {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(client,
                new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build(), Set.of("sub", "exp", "iat")));
        try {
            var claims = processor.process(token, null);
            if (claims.getAudience().size() > 1 && !client.equals(claims.getStringClaim("azp"))) {
                throw new TokenRefused("made for several, and not by our asking", null);
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException no) {
            throw new TokenRefused(no.getMessage(), no);
        }
    }

    /** A token that is not believed. */
    static final class TokenRefused extends Exception {
        private static final long serialVersionUID = 1L;

        TokenRefused(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
