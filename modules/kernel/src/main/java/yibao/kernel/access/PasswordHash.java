package yibao.kernel.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import yibao.kernel.platform.Settings;

/** PBKDF2 in the shape {@code algorithm:rounds:salt:key} that {@code yibao.jar hash-password} prints too. */
final class PasswordHash {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 600_000;
    /** The passwords of the demo stand on its sign-in page: a newcomer need not wait for them to be hashed. */
    private static final int ROUNDS_OF_DEMO = 5_000;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    static String of(char[] password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        int rounds = Settings.demo() ? ROUNDS_OF_DEMO : ROUNDS;
        var text = Base64.getEncoder();
        return String.join(":", ALGORITHM, String.valueOf(rounds), text.encodeToString(salt),
                text.encodeToString(derive(ALGORITHM, password, salt, rounds, BYTES)));
    }

    static boolean verify(char[] password, String hash) {
        var parts = hash.split(":");
        var key = Base64.getDecoder().decode(parts[3]);
        var found = derive(parts[0], password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]), key.length);
        return MessageDigest.isEqual(key, found);
    }

    private static byte[] derive(String algorithm, char[] password, byte[] salt, int rounds, int bytes) {
        try {
            var spec = new PBEKeySpec(password, salt, rounds, bytes * Byte.SIZE);
            return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
