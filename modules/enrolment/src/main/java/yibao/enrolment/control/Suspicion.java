package yibao.enrolment.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Register;
import yibao.kernel.NameKey;

/** What the search has found about one register or two; the two stand in the order of their numbers. */
public record Suspicion(List<IdentityReason> reasons, Register first, Register other) {

    static Suspicion of(List<IdentityReason> reasons, Register one, Register two) {
        boolean inOrder = key(one.who()).compareTo(key(two.who())) <= 0;
        return new Suspicion(reasons, inOrder ? one : two, inOrder ? two : one);
    }

    /** The same for the same registers, whatever they say. */
    public String caseKey() {
        return digest(key(first.who()) + (other == null ? "" : "/" + key(other.who())));
    }

    /** Changes when something changes that a verdict rests on. */
    public String facts() {
        return digest(Stream.of(first, other).filter(register -> register != null).map(Suspicion::factsOf)
                .collect(Collectors.joining("\n")) + reasons);
    }

    private static String factsOf(Register register) {
        return String.join("|", key(register.who()), NameKey.fold(register.name()), String.valueOf(register.gend()),
                String.valueOf(register.born()), String.valueOf(register.death()), String.join(",", register.formerNames()),
                register.covers().stream().map(cover -> cover.insutype()).sorted().collect(Collectors.joining(",")));
    }

    private static String key(PersonRef who) {
        return who.certno() + " " + who.psnCertType();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
