package yibao.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute that a password was right for a hash, because checking the slow hash at every call costs a third of
 * a second. Keeps no password: only a MAC under a key that dies with the process. A new hash is another password.
 */
@ApplicationScoped
public class RecentLogins {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int AT_MOST = 1000;

    private final Map<String, Login> logins = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];
    private Clock clock;

    /** For the container's proxy only. */
    protected RecentLogins() {
    }

    @Inject
    public RecentLogins(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    private record Login(byte[] proof, String hash, Instant until) {}

    boolean knows(Account account, char[] password) {
        var login = logins.get(account.name());
        return login != null && clock.instant().isBefore(login.until) && login.hash.equals(account.hash())
                && MessageDigest.isEqual(login.proof, proof(password));
    }

    void remember(Account account, char[] password) {
        if (logins.size() >= AT_MOST) {
            logins.clear();
        }
        logins.put(account.name(), new Login(proof(password), account.hash(), clock.instant().plus(KEPT)));
    }

    private byte[] proof(char[] password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            ByteBuffer text = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
            mac.update(text);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
