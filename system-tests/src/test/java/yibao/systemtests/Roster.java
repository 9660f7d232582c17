package yibao.systemtests;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Who lives where in the demo city, from the partners' own files; one of no known town is in none: what no answer to a town's officer may tell of other towns. */
final class Roster {
    private static final Pattern TOKEN = Pattern.compile("\"[\\p{IsHan}]{2,4}\"|\\d{17}[0-9X]|\\d{6}\\*{8}\\d{3}[0-9X]");

    private final String town;
    private final Map<String, String> towns = new LinkedHashMap<>();
    private final Set<String> strange = new HashSet<>();
    private final List<String> listed;

    private Roster(Path exchange, String town) throws IOException {
        this.town = town;
        Map<String, String> names = new LinkedHashMap<>();
        for (var row : rows(exchange.resolve("registration/archive"), "insured-roster", StandardCharsets.UTF_8)) {
            towns.merge(row.get("certno"), row.get("town_code"), (one, other) -> isOurs(one) ? one : other);
            names.put(row.get("certno"), row.get("psn_name"));
        }
        var hardship = rows(exchange.resolve("civil-affairs/archive"), "hardship-list", Charset.forName("GB18030"));
        hardship.forEach(row -> names.putIfAbsent(row.get("certno"), row.get("psn_name")));
        Set<String> ours = new HashSet<>();
        names.forEach((certNo, name) -> (isOurs(towns.get(certNo)) ? ours : strange).addAll(tokens(certNo, name)));
        strange.removeAll(ours);
        listed = hardship.stream().map(row -> row.get("certno")).toList();
    }

    static Roster read(Path exchange, String town) throws IOException {
        return new Roster(exchange, town);
    }

    /** What is said in a text of people of other towns, and of them alone. */
    Set<String> strangersIn(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).filter(strange::contains).collect(Collectors.toSet());
    }

    /** Somebody in hardship who lives elsewhere. */
    String stranger() {
        return listed.stream().filter(towns::containsKey).filter(certNo -> !isOurs(towns.get(certNo))).findFirst().orElseThrow();
    }

    String neighbour() {
        return listed.stream().filter(towns::containsKey).filter(certNo -> isOurs(towns.get(certNo))).findFirst().orElseThrow();
    }

    private boolean isOurs(String code) {
        return code != null && code.startsWith(town);
    }

    private static List<String> tokens(String certNo, String name) {
        return List.of(certNo, certNo.replaceAll("^(.{6}).{8}(.{4})$", "$1********$2"), '"' + name + '"');
    }

    private static List<Map<String, String>> rows(Path folder, String message, Charset charset) throws IOException {
        var all = new ArrayList<Map<String, String>>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.getFileName().toString().matches(message + ".*\\.csv(\\.gz)?")).toList()) {
                var lines = lines(file, charset);
                var header = Arrays.asList(lines.get(0).replace("\uFEFF", "").split(","));
                lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(fields -> all.add(header.stream()
                        .collect(Collectors.toMap(column -> column, column -> fields[header.indexOf(column)]))));
            }
        }
        return all;
    }

    private static List<String> lines(Path file, Charset charset) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(text.readAllBytes(), charset).lines().toList();
        }
    }
}
