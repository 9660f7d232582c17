package yibao.enrolment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yibao.enrolment.PersonRef;
import yibao.kernel.access.Caller;

/** Names a person to a caller without telling the number: sealed, for this caller only, and for half an hour. */
@ApplicationScoped
public class Handles {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String DEMO = "no key: handles of a demo";
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Clock clock;

    /** For the container's proxy only. */
    protected Handles() {
        key = null;
        clock = null;
    }

    /** Any instance over the same database opens what another has sealed: the key comes from the setting they share. */
    @Inject
    public Handles(Clock clock, @ConfigProperty(name = "yibao.audit.key") Optional<String> secret) {
        this.clock = clock;
        this.key = new SecretKeySpec(digest("yibao.person.handle " + secret.orElse(DEMO)), "AES");
    }

    public String seal(PersonRef who, Caller caller) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var text = clock.instant().plus(KEPT).getEpochSecond() + "|" + who.psnCertType() + "|" + who.certno();
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), caller).orElseThrow();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    }

    /** Empty where it is not ours, not this caller's, or too old. */
    public Optional<PersonRef> open(String handle, Caller caller) {
        var bytes = bytes(handle);
        if (bytes.length <= NONCE) {
            return Optional.empty();
        }
        var rest = java.util.Arrays.copyOfRange(bytes, NONCE, bytes.length);
        return run(Cipher.DECRYPT_MODE, java.util.Arrays.copyOf(bytes, NONCE), rest, caller)
                .map(plain -> new String(plain, StandardCharsets.UTF_8).split("\\|", 3))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0]))))
                .map(parts -> new PersonRef(parts[1], parts[2]));
    }

    private static byte[] bytes(String handle) {
        try {
            return Base64.getUrlDecoder().decode(handle);
        } catch (IllegalArgumentException foreign) {
            return new byte[0];
        }
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] text, Caller caller) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(caller.name().getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
