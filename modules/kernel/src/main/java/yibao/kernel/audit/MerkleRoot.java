package yibao.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One digest over many rows: it stands in the audit chain, and no row below it can be changed or left out unseen. */
public final class MerkleRoot {
    private final List<byte[]> leaves = new ArrayList<>();

    /** A row as its parts, none of which holds a line break except the last. */
    public void add(String... parts) {
        leaves.add(digest(0, String.join("\n", parts).getBytes(StandardCharsets.UTF_8), new byte[0]));
    }

    /** 64 hexadecimal digits; leaves and knots are told apart, and a knot without a pair is carried up. */
    public String root() {
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? digest(1, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? "" : HexFormat.of().formatHex(level.get(0));
    }

    private static byte[] digest(int kind, byte[] one, byte[] other) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind);
            digest.update(one);
            return digest.digest(other);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
