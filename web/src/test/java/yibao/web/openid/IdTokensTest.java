package yibao.web.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An ID token")
class IdTokensTest {
    private static final String ISSUER = "https://city";
    private static final String CLIENT = "yibao";
    private static final long HOUR = 3_600_000;
    private static RSAKey key;
    private static RSAKey another;
    private static IdTokens tokens;

    @BeforeAll
    static void keys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        another = new RSAKeyGenerator(2048).keyID("k1").generate();
        tokens = new IdTokens(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), ISSUER, CLIENT);
    }

    @Test
    void that_is_right_in_all_is_believed() throws Exception {
        assertThat(tokens.check(signed(key, claims(each -> { })), "n").getSubject()).isEqualTo("wang");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("expired", each -> each.expirationTime(in(-2 * HOUR))),
                wrong("without an end", each -> each.expirationTime(null)),
                wrong("not yet begun", each -> each.notBeforeTime(in(HOUR))),
                wrong("of another issuer", each -> each.issuer("https://elsewhere")),
                wrong("for another client", each -> each.audience("another")),
                wrong("for several and asked for by another", each -> each.audience(List.of(CLIENT, "another")).claim("azp", "another")),
                wrong("of another sign-in", each -> each.claim("nonce", "m")),
                wrong("without a nonce", each -> each.claim("nonce", null)),
                wrong("about nobody", each -> each.subject(null)));
    }

    private static Arguments wrong(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void that_is_wrong_in_one_thing_is_refused(String what, Consumer<JWTClaimsSet.Builder> change) throws Exception {
        assertRefused(signed(key, claims(change)));
    }

    @Test
    void signed_by_another_key_of_the_same_name_is_refused() throws Exception {
        assertRefused(signed(another, claims(each -> { })));
    }

    @Test
    void without_a_signature_is_refused() {
        assertRefused(new PlainJWT(claims(each -> { })).serialize());
    }

    /** The old trick: the public key, which everybody has, as the secret of a MAC. */
    @Test
    void signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        var forged = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims(each -> { }));
        forged.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        assertRefused(forged.serialize());
    }

    @Test
    void changed_after_it_was_signed_is_refused() throws Exception {
        var parts = signed(key, claims(each -> { })).split("\\.");
        var other = signed(another, claims(each -> each.subject("admin"))).split("\\.");
        assertRefused(String.join(".", parts[0], other[1], parts[2]));
    }

    @Test
    void that_is_none_is_refused() {
        assertRefused("");
        assertRefused("a.b.c");
    }

    private static void assertRefused(String token) {
        assertThatThrownBy(() -> tokens.check(token, "n")).isInstanceOf(IdTokens.TokenRefused.class);
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder().issuer(ISSUER).audience(CLIENT).subject("wang").issueTime(in(0))
                .expirationTime(in(HOUR)).claim("nonce", "n");
        change.accept(claims);
        return claims.build();
    }

    private static Date in(long millis) {
        return new Date(System.currentTimeMillis() + millis);
    }

    private static String signed(RSAKey with, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }
}
