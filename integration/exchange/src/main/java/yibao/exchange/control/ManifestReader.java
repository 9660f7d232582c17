package yibao.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import yibao.exchange.Manifest;
import yibao.exchange.Row;
import yibao.kernel.Money;
import yibao.kernel.problem.BusinessProblem;

/** Reads a manifest strictly: what is missing or cannot be is named in Chinese. */
public final class ManifestReader {

    public static final String SUFFIX = ".manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,200}");
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private ManifestReader() {
    }

    /** @throws BatchRefused with MANIFEST_INVALID or FILE_NAME */
    public static Manifest read(byte[] bytes) {
        JsonNode json = parse(bytes);
        String file = text(json, "file");
        if (!isPlainName(file)) {
            throw new BatchRefused("FILE_NAME", "清单中的 file 只能是不带目录的文件名");
        }
        String sender = text(json, "sender");
        if (!SENDER.matcher(sender).matches()) {
            throw invalid("sender", "只能由字母、数字、短横和下划线组成");
        }
        return new Manifest(text(json, "contract"), sender, number(json, "sequence", 1),
                date(json), isFull(json), file, json.has("encoding") ? text(json, "encoding") : "UTF-8",
                number(json, "rows", 0), amount(json), text(json, "sha256").toLowerCase(Locale.ROOT));
    }

    /**
     * The data file's name as an uploaded manifest gives it.
     *
     * @throws BusinessProblem MANIFEST_INVALID where the manifest cannot be read
     */
    public static String dataNameOf(byte[] manifest) {
        try {
            return read(manifest).file();
        } catch (BatchRefused refused) {
            throw new BusinessProblem("exchange", refused.code(), 400, refused.getMessage(), "manifest");
        }
    }

    /** The name the data file, manifest and receipt share. */
    public static String baseOf(Path manifest) {
        String name = manifest.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** The same from the data file's name. */
    public static String baseOfData(String dataName) {
        return dataName.replaceFirst("\\.(csv|csv\\.gz|xlsx)$", "");
    }

    public static boolean isPlainName(String name) {
        return PLAIN_NAME.matcher(name).matches() && !name.contains("..");
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(new String(bytes, java.nio.charset.StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException broken) {
            throw new BatchRefused("MANIFEST_INVALID", "清单不是合法的 JSON，第 " + broken.getLocation().getLineNr() + " 行");
        }
        throw new BatchRefused("MANIFEST_INVALID", "清单应是一个 JSON 对象");
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isTextual() || value.asText().isBlank()) {
            throw invalid(field, "缺失或不是文本");
        }
        if (value.asText().codePoints().anyMatch(ManifestReader::isNoCharacter)) {
            throw invalid(field, "含有控制字符");
        }
        return value.asText().strip();
    }

    /** A control character, or half of a pair: no database and no signature holds it. */
    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static long number(JsonNode json, String field, long least) {
        JsonNode value = json.get(field);
        if (value == null || !value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < least) {
            throw invalid(field, "应为不小于 " + least + " 的整数");
        }
        return value.asLong();
    }

    private static LocalDate date(JsonNode json) {
        try {
            LocalDate date = LocalDate.parse(text(json, "businessDate"));
            if (Row.isInCalendar(date)) {
                return date;
            }
        } catch (DateTimeException impossible) {
            // falls through to the refusal
        }
        throw invalid("businessDate", "应写作 2026-01-31");
    }

    private static boolean isFull(JsonNode json) {
        String mode = json.path("mode").asText("DELTA");
        if (!mode.equals("DELTA") && !mode.equals("FULL")) {
            throw invalid("mode", "只能是 DELTA 或 FULL");
        }
        return mode.equals("FULL");
    }

    private static Money amount(JsonNode json) {
        JsonNode value = json.get("amount");
        if (value == null || value.isNull()) {
            return null;
        }
        return Money.findYuan(value.asText()).orElseThrow(() -> invalid("amount", "应为保留两位小数的文本，如 \"350.00\""));
    }

    private static BatchRefused invalid(String field, String what) {
        return new BatchRefused("MANIFEST_INVALID", "清单的 " + field + " " + what);
    }
}
