package yibao.assistance.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import yibao.kernel.platform.Settings;

/**
 * Our signature under what a certificate says: Ed25519. The key is made once and stays in the home's {@code keys} folder;
 * whoever wants to check without us takes {@code certificate.pub} beside it.
 */
@ApplicationScoped
public class CertificateSeal {
    private static final String ALGORITHM = "Ed25519";
    private static final int MARK = 12;
    private final Path folder;
    private PrivateKey key;
    private PublicKey publicKey;

    public CertificateSeal() {
        this(Settings.home().resolve("keys"));
    }

    public CertificateSeal(Path folder) {
        this.folder = folder;
    }

    synchronized String sign(String text) {
        try {
            open();
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("certificates cannot be signed", broken);
        }
    }

    synchronized boolean isOurs(String text, String signed) {
        try {
            open();
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        } catch (IOException broken) {
            throw new IllegalStateException("the key of certificates cannot be read", broken);
        }
    }

    /** Short enough to compare by eye. */
    static String mark(String signed) {
        return signed.replaceAll("[^A-Za-z0-9]", "").substring(0, MARK).toUpperCase(java.util.Locale.ROOT);
    }

    private void open() throws GeneralSecurityException, IOException {
        if (key == null) {
            if (!Files.exists(folder.resolve("certificate.key"))) {
                make();
            }
            var factory = KeyFactory.getInstance(ALGORITHM);
            publicKey = factory.generatePublic(new X509EncodedKeySpec(bytes("certificate.pub")));
            key = factory.generatePrivate(new PKCS8EncodedKeySpec(bytes("certificate.key")));
        }
    }

    private byte[] bytes(String name) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(folder.resolve(name)));
    }

    private void make() throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(folder);
        Files.write(folder.resolve("certificate.pub"), Base64.getEncoder().encode(pair.getPublic().getEncoded()));
        var draft = Files.createTempFile(folder, "certificate", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, Base64.getEncoder().encode(pair.getPrivate().getEncoded()));
        Files.move(draft, folder.resolve("certificate.key"), StandardCopyOption.ATOMIC_MOVE);
    }
}
