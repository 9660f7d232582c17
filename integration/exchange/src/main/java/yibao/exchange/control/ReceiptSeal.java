package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import yibao.kernel.platform.Settings;

/**
 * Our signature under a receipt: Ed25519 over the receipt's members but {@code signature}, in their order, as JSON
 * without white space. The key is made
 * once and stays in the home's {@code keys} folder; partners check with {@code receipt.pub} beside it.
 */
@ApplicationScoped
public class ReceiptSeal {

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;
    private PrivateKey key;

    public ReceiptSeal() {
        this(Settings.home().resolve("keys"));
    }

    public ReceiptSeal(Path folder) {
        this.folder = folder;
    }

    synchronized String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("receipts cannot be signed", broken);
        }
    }

    /** The public half, X.509, base64. */
    public synchronized String publicKey() {
        try {
            key();
            return Files.readString(folder.resolve("receipt.pub")).strip();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PrivateKey key() throws GeneralSecurityException, IOException {
        if (key == null) {
            Path file = folder.resolve("receipt.key");
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file));
            key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        }
        return key;
    }

    private void make(Path file) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(folder);
        Folders.write(folder.resolve("receipt.pub"),
                out -> out.write(Base64.getEncoder().encode(pair.getPublic().getEncoded())));
        Path draft = Files.createTempFile(folder, "receipt", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, Base64.getEncoder().encode(pair.getPrivate().getEncoded()));
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
