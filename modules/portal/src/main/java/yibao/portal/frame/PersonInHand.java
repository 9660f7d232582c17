package yibao.portal.frame;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.Masked;

/**
 * The people on this user's screens. In addresses and in pages a random token stands for a person, never the number;
 * it means nothing to anybody else, and nothing after the session. The oldest are put aside first.
 */
@Named
@SessionScoped
public class PersonInHand implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AT_MOST = 5_000;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Not written out with the session: numbers stay in memory. */
    private transient Hand hand;

    /** Both ways round. */
    private static final class Hand extends LinkedHashMap<String, PersonRef> {
        private static final long serialVersionUID = 1L;
        private final transient Map<PersonRef, String> tokens = new java.util.HashMap<>();

        Hand() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PersonRef> eldest) {
            boolean isFull = size() > AT_MOST;
            if (isFull) {
                tokens.remove(eldest.getValue());
            }
            return isFull;
        }

        String take(PersonRef person) {
            var known = tokens.get(person);
            if (known != null) {
                get(known);
                return known;
            }
            var bytes = new byte[TOKEN_BYTES];
            RANDOM.nextBytes(bytes);
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            tokens.put(person, token);
            put(token, person);
            return token;
        }
    }

    /** The same person has the same token for as long as it is among the latest. */
    public synchronized String tokenOf(PersonRef person) {
        return hand().take(person);
    }

    public String tokenOf(String psnCertType, String certno) {
        return tokenOf(new PersonRef(psnCertType, certno));
    }

    /** @return nobody for a token that is not of this session or was put aside */
    public synchronized Optional<PersonRef> find(String token) {
        return Optional.ofNullable(token).map(hand()::get);
    }

    /** The number as it may be shown; empty for an unknown token. */
    public String masked(String token) {
        return find(token).map(person -> Masked.certno(person.certno())).orElse("");
    }

    private Hand hand() {
        if (hand == null) {
            hand = new Hand();
        }
        return hand;
    }
}
