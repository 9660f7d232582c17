package yibao.kernel.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The directory of one city's tables: one reading gives a book or every fault there is. */
class PolicyPack {
    private final Path directory;
    private final List<PolicyFault> faults = new ArrayList<>();
    private final Map<PolicyTable, List<PolicyRow>> rows = new EnumMap<>(PolicyTable.class);
    private final List<PolicyEntry> entries = new ArrayList<>();

    PolicyPack(Path directory) {
        this.directory = directory;
    }

    /** What a change of any file changes: names, sizes and times. */
    static String stateOf(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(PolicyPack::isTable).sorted().map(PolicyPack::stateOfFile).collect(Collectors.joining("\n"));
        } catch (IOException missing) {
            return "";
        }
    }

    /** The files and, in their order, the changes of the desk; all of it passes the same checks. */
    PolicyBook read(List<PolicyAmendment> amendments) {
        if (!Files.isDirectory(directory)) throw new BrokenPolicy(List.of(new PolicyFault(directory.toString(), 0, "政策目录不存在")));
        refuseUnknownFiles();
        for (var table : PolicyTable.values()) rows.put(table, readTable(table, amendments));
        checkClasses(PolicyTable.PREMIUM_SUBSIDY);
        checkClasses(PolicyTable.ASSISTANCE_BENEFIT);
        checkClasses(PolicyTable.SUBSIDY_SHARE);
        checkClasses(PolicyTable.MAJOR_ILLNESS);
        checkClasses(PolicyTable.TILT_ASSISTANCE);
        if (!faults.isEmpty()) throw new BrokenPolicy(faults);
        return new PolicyBook(directory.getFileName().toString(), entries);
    }

    private void refuseUnknownFiles() {
        var known = Arrays.stream(PolicyTable.values()).map(PolicyTable::fileName).collect(Collectors.toSet());
        try (var files = Files.list(directory)) {
            files.filter(PolicyPack::isTable).map(file -> file.getFileName().toString()).filter(name -> !known.contains(name)).sorted()
                    .forEach(name -> faults.add(new PolicyFault(name, 0, "未知的政策表")));
        } catch (IOException unreadable) {
            faults.add(new PolicyFault(directory.toString(), 0, "政策目录无法读取"));
        }
    }

    private List<PolicyRow> readTable(PolicyTable table, List<PolicyAmendment> amendments) {
        var path = directory.resolve(table.fileName());
        if (!Files.exists(path)) {
            faults.add(new PolicyFault(table.fileName(), 0, "缺少此政策表"));
            return List.of();
        }
        List<PolicyRow> read = new ArrayList<>();
        var lines = new AmendedLines(table, new PolicyFile(path, faults).lines(), faults);
        amendments.stream().filter(amendment -> amendment.draft().table().equals(table.title)).forEach(lines::apply);
        for (var line : lines.lines()) {
            var reader = new LineReader(line, faults);
            reader.checkColumns(table.required, table.optional);
            var row = table.reading.apply(reader);
            if (!reader.isSound()) continue;
            refuseOverlap(row, read);
            read.add(row);
            entries.add(new PolicyEntry(table, line, row));
        }
        return read;
    }

    private void refuseOverlap(PolicyRow row, List<PolicyRow> earlier) {
        earlier.stream().filter(other -> other.key().equals(row.key()) && other.provenance().clashesWith(row.provenance())).findFirst()
                .ifPresent(other -> faults.add(new PolicyFault(row.provenance().file(), row.provenance().line(),
                        "与第 " + other.provenance().line() + " 行有效期重叠且获知时间相同；修改政策请另起一行并填写新的 known_from")));
    }

    private void checkClasses(PolicyTable table) {
        Set<Object> known = rows.get(PolicyTable.HARDSHIP_CLASSES).stream().map(PolicyRow::key).collect(Collectors.toSet());
        for (var row : rows.get(table)) {
            classesOf(row).stream().filter(code -> !known.contains(code)).sorted().forEach(code -> faults.add(
                    new PolicyFault(row.provenance().file(), row.provenance().line(), "未知的人员类别 " + code)));
        }
    }

    private static Set<String> classesOf(PolicyRow row) {
        if (row instanceof BenefitRow benefit) return benefit.classes();
        if (row instanceof SubsidyShare share) return Set.of(share.psnIdetType());
        return Set.of(row instanceof PremiumSubsidy subsidy ? subsidy.psnIdetType() : row.key().toString());
    }

    private static boolean isTable(Path file) {
        return file.getFileName().toString().endsWith(".yaml");
    }

    private static String stateOfFile(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant();
        } catch (IOException vanished) {
            return file.getFileName() + " ?";
        }
    }
}
