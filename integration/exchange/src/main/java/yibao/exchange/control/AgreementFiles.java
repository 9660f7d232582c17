package yibao.exchange.control;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import yibao.exchange.Agency;
import yibao.exchange.Agreement;

/** Reads {@code <sender>.yaml} files; every fault of every file is named with file and line before the start stops. */
public final class AgreementFiles {

    private static final Set<String> KEYS = Set.of("sender", "agency", "name", "contracts", "receives",
            "maxRejectedShare", "onGap", "manifestWaitMinutes", "arrivalDays", "schedule");

    private final List<String> faults = new ArrayList<>();

    private AgreementFiles() {
    }

    /** One file as it stands. @param agreement null where it has faults */
    public record Found(String file, Agreement agreement, List<String> faults) {
    }

    /** @throws IllegalStateException that names every fault */
    public static List<Agreement> read(Path folder) {
        List<Found> found = inspect(folder);
        List<String> faults = found.stream().flatMap(one -> one.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("协议文件有误，请改正后再启动：" + String.join("；", faults));
        }
        return found.stream().map(Found::agreement).toList();
    }

    /** Every file with what it says, or what is wrong with it. */
    public static List<Found> inspect(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return Folders.list(folder).filter(file -> file.toString().endsWith(".yaml")).map(AgreementFiles::inspectOne)
                .toList();
    }

    private static Found inspectOne(Path file) {
        AgreementFiles reading = new AgreementFiles();
        Agreement agreement = reading.readOne(file);
        return new Found(file.getFileName().toString(), reading.faults.isEmpty() ? agreement : null,
                List.copyOf(reading.faults));
    }

    private Agreement readOne(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
            if (root instanceof MappingNode mapping) {
                return new OneFile(file, mapping).read();
            }
            fault(file, 1, "应是“键: 值”的列表");
        } catch (MarkedYAMLException broken) {
            fault(file, broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1, "不是合法的 YAML");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return null;
    }

    private void fault(Path file, int line, String what) {
        faults.add(file.getFileName() + " 第 " + line + " 行：" + what);
    }

    private final class OneFile {

        private final Path file;
        private final Map<String, Node> values = new java.util.HashMap<>();

        OneFile(Path file, MappingNode mapping) {
            this.file = file;
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                if (!KEYS.contains(key)) {
                    fault(file, lineOf(tuple.getKeyNode()), "不认识的键 " + key);
                }
                values.put(key, tuple.getValueNode());
            }
        }

        Agreement read() {
            String sender = scalar("sender", null);
            if (!file.getFileName().toString().equals(sender + ".yaml")) {
                fault(file, line("sender"), "sender 应与文件名一致");
            }
            Agency agency = Agency.find(scalar("agency", "")).orElse(null);
            if (agency == null) {
                fault(file, line("agency"), "agency 不在 " + java.util.Arrays.stream(Agency.values())
                        .map(Agency::folder).toList() + " 之中");
            }
            return new Agreement(sender, agency, scalar("name", sender), new LinkedHashSet<>(list("contracts")),
                    list("receives"), share(), isHold(), number("manifestWaitMinutes", "30"),
                    number("arrivalDays", "3"), schedule());
        }

        private String scalar(String key, String otherwise) {
            Node node = values.get(key);
            if (node instanceof ScalarNode value && !value.getValue().isBlank()) {
                return value.getValue();
            }
            if (otherwise == null) {
                fault(file, line(key), "缺少 " + key);
                return "";
            }
            return otherwise;
        }

        private List<String> list(String key) {
            if (!(values.get(key) instanceof SequenceNode sequence)) {
                if (values.containsKey(key)) {
                    fault(file, line(key), key + " 应是列表");
                }
                return List.of();
            }
            return sequence.getValue().stream().map(node -> ((ScalarNode) node).getValue()).toList();
        }

        private BigDecimal share() {
            String text = scalar("maxRejectedShare", "0.05");
            if (!text.matches("0(\\.\\d{1,4})?|1(\\.0+)?")) {
                fault(file, line("maxRejectedShare"), "maxRejectedShare 应在 0 与 1 之间");
                return BigDecimal.ZERO;
            }
            return new BigDecimal(text);
        }

        private boolean isHold() {
            String text = scalar("onGap", "HOLD");
            if (!text.equals("HOLD") && !text.equals("WARN")) {
                fault(file, line("onGap"), "onGap 只能是 HOLD 或 WARN");
            }
            return text.equals("HOLD");
        }

        private Map<String, LocalTime> schedule() {
            Map<String, LocalTime> hours = new java.util.HashMap<>();
            if (values.get("schedule") instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    String contract = ((ScalarNode) tuple.getKeyNode()).getValue();
                    String hour = tuple.getValueNode() instanceof ScalarNode value ? value.getValue() : "";
                    if (!list("contracts").contains(contract)) {
                        fault(file, lineOf(tuple.getKeyNode()), "schedule 中的 " + contract + " 不在 contracts 中");
                    } else if (!hour.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
                        fault(file, lineOf(tuple.getValueNode()), "时刻应写作 \"18:00\"");
                    } else {
                        hours.put(contract, LocalTime.parse(hour));
                    }
                }
            } else if (values.containsKey("schedule")) {
                fault(file, line("schedule"), "schedule 应是“报文: 时刻”的列表");
            }
            return hours;
        }

        private int number(String key, String otherwise) {
            String text = scalar(key, otherwise);
            if (!text.matches("\\d{1,5}")) {
                fault(file, line(key), key + " 应是整数");
                return 0;
            }
            return Integer.parseInt(text);
        }

        private int line(String key) {
            return values.containsKey(key) ? lineOf(values.get(key)) : 1;
        }

        private static int lineOf(Node node) {
            return node.getStartMark().getLine() + 1;
        }
    }
}
