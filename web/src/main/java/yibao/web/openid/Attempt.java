package yibao.web.openid;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * One sign-in on its way: born when the browser is sent off, ended when it comes back. Each part is known to one browser only.
 *
 * @param state    comes back with the browser: the answer belongs to this session
 * @param nonce    comes back inside the token: the token was made for this sign-in
 * @param verifier shown when the code is exchanged: whoever stole the code does not have it
 */
record Attempt(String state, String nonce, String verifier) implements Serializable {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Attempt begin() {
        return new Attempt(random(), random(), random());
    }

    /** PKCE's S256. */
    String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
