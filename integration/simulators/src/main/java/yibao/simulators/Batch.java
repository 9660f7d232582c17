package yibao.simulators;

import java.nio.file.Path;

/** A batch that lies in a folder. */
public record Batch(Path data, Path manifestFile, Manifest manifest) {

    /** Where Yibao answers, seen from the agency's folder. */
    public String receiptName() {
        return manifest.base() + ".receipt.json";
    }
}
