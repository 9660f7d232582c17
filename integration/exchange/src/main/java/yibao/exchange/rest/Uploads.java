package yibao.exchange.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import yibao.kernel.problem.BusinessProblem;

/** The two parts of an uploaded batch. */
final class Uploads {

    private static final int LONGEST_MANIFEST = 64 * 1024;

    private Uploads() {
    }

    /** @throws BusinessProblem PART_MISSING, MANIFEST_TOO_LONG */
    static byte[] manifest(List<EntityPart> parts) throws IOException {
        try (InputStream content = part(parts, "manifest")) {
            byte[] manifest = content.readNBytes(LONGEST_MANIFEST + 1);
            if (manifest.length > LONGEST_MANIFEST) {
                throw new BusinessProblem("exchange", "MANIFEST_TOO_LONG", 413, "清单超过 64 KB", "manifest");
            }
            return manifest;
        }
    }

    /** @throws BusinessProblem PART_MISSING */
    static InputStream part(List<EntityPart> parts, String name) {
        return Optional.ofNullable(parts).stream().flatMap(List::stream)
                .filter(part -> name.equals(part.getName())).findFirst().map(EntityPart::getContent)
                .orElseThrow(() -> new BusinessProblem("exchange", "PART_MISSING", 400, "上传中缺少 " + name, name));
    }
}
