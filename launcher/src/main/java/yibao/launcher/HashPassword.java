package yibao.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** {@code echo password | java -jar yibao.jar hash-password}: the third column of a line in the accounts file. */
final class HashPassword {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST = 8;

    private HashPassword() {}

    static String fromInput() throws IOException, GeneralSecurityException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (input == null || input.length() < SHORTEST) {
            throw new Refusal("口令至少 " + SHORTEST + " 位,从标准输入读一行 / a password of at least 8 characters is read from standard input");
        }
        return hash(input.toCharArray());
    }

    /** The same shape as Jakarta Security's Pbkdf2PasswordHash reads. */
    static String hash(char[] password) throws GeneralSecurityException {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var spec = new PBEKeySpec(password, salt, ITERATIONS, KEY_BYTES * 8);
        var key = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        var text = Base64.getEncoder();
        return String.join(":", ALGORITHM, String.valueOf(ITERATIONS), text.encodeToString(salt), text.encodeToString(key));
    }
}
