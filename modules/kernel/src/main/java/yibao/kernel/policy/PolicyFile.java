package yibao.kernel.policy;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.policy.PolicyLine.Cell;

/** A YAML file that is a list of flat rows, read token by token because every fault has to name its line. */
class PolicyFile {
    private static final YAMLFactory YAML = new YAMLFactory();
    private final Path path;
    private final String name;
    private final List<PolicyFault> faults;
    private final List<PolicyLine> lines = new ArrayList<>();

    PolicyFile(Path path, List<PolicyFault> faults) {
        this.path = path;
        this.name = path.getFileName().toString();
        this.faults = faults;
    }

    List<PolicyLine> lines() {
        try (var parser = YAML.createParser(Files.readString(path))) {
            readRows(parser);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notYaml) {
            var where = notYaml.getLocation();
            fault(where == null ? 0 : where.getLineNr(), "不是合法的 YAML");
        } catch (IOException unreadable) {
            fault(0, "无法读取（需为 UTF-8 文本）");
        }
        return lines;
    }

    private void readRows(YAMLParser parser) throws IOException {
        var first = parser.nextToken();
        if (first == null) return;
        if (first != JsonToken.START_ARRAY) {
            fault(line(parser), "应为逐行列出的表，每行以“- ”开头");
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) lines.add(readRow(parser));
            else skip(parser, "此处应为一行“列: 值”");
        }
    }

    private PolicyLine readRow(YAMLParser parser) throws IOException {
        int start = line(parser);
        Map<String, Cell> cells = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String column = parser.currentName();
            int line = line(parser);
            var value = parser.nextToken();
            if (value == JsonToken.VALUE_NULL) continue;
            if (!value.isScalarValue()) skip(parser, "列 " + column + " 只能是一个值");
            else if (cells.put(column, new Cell(parser.getText().strip(), line)) != null) fault(line, "列 " + column + " 重复");
        }
        return new PolicyLine(name, start, cells);
    }

    private void skip(YAMLParser parser, String message) throws IOException {
        fault(line(parser), message);
        parser.skipChildren();
    }

    private void fault(int line, String message) {
        faults.add(new PolicyFault(name, line, message));
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
