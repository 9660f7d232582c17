package yibao.simulators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Civil affairs and the bank, as they answer what Yibao leaves for them: alerts are looked into, households' income is
 * told, payments arrive or come back. The same question always gets the same answer, of the day on which it was asked.
 */
public final class AnsweringPartners {
    private static final int BACK_PER_TEN_THOUSAND = 500;
    private static final int POOR_PER_TEN_THOUSAND = 6_000;

    /** What of a message is answered, and how; an empty answer where nothing is to be said. */
    private enum Question {
        ALERTS("poverty-alerts", Message.POVERTY_FEEDBACK),
        INCOMES("income-check-requests", Message.INCOME_CHECK_RESULTS),
        PAYMENTS("poverty-payments", Message.POVERTY_PAYMENT_RESULTS);

        private final String word;
        private final Message answer;

        Question(String word, Message answer) {
            this.word = word;
            this.answer = answer;
        }
    }

    private final Path exchangeDir;
    private final Dice dice = new Dice(1);
    private final Set<Path> answered = new HashSet<>();

    /** @param exchangeDir the folder that holds the agencies' boxes */
    public AnsweringPartners(Path exchangeDir) {
        this.exchangeDir = exchangeDir;
    }

    /** Answers what has come since the last time. @return what was handed in */
    public List<Batch> answer() throws IOException {
        List<Batch> batches = new ArrayList<>();
        for (Question question : Question.values()) {
            for (Path file : come(question)) {
                List<String[]> rows = rows(question, file);
                if (!rows.isEmpty()) {
                    batches.add(BatchFile.of(question.answer, nextSequence(question.answer), dayOf(file)).handIn(exchangeDir, rows::forEach));
                }
                answered.add(file);
            }
        }
        return batches;
    }

    private List<Path> come(Question question) throws IOException {
        return files(question.answer.agency(), "outbox", question.word + "-").stream().filter(file -> file.toString().endsWith(".csv"))
                .filter(file -> !answered.contains(file)).toList();
    }

    private int nextSequence(Message message) throws IOException {
        int last = 0;
        for (String box : List.of("inbox", "archive")) {
            for (Path file : files(message.agency(), box, message.word() + "-" + message.sender() + "-")) {
                last = Math.max(last, Integer.parseInt(file.getFileName().toString().replaceAll("\\..*", "").replaceAll(".*-", "")));
            }
        }
        return last + 1;
    }

    private List<Path> files(String agency, String box, String beginning) throws IOException {
        Path folder = exchangeDir.resolve(agency).resolve(box);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)).sorted().toList();
        }
    }

    /** {@code poverty-alerts-YIBAO-20220201-000001.csv} is of 1 February. */
    private static LocalDate dayOf(Path file) {
        String[] parts = file.getFileName().toString().split("-");
        return LocalDate.parse(parts[parts.length - 2], DateTimeFormatter.BASIC_ISO_DATE);
    }

    private List<String[]> rows(Question question, Path file) throws IOException {
        List<List<String>> lines = Csv.parse(Files.readString(file, StandardCharsets.UTF_8));
        String day = dayOf(file).toString();
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> said = named(lines.get(0), line);
            switch (question) {
                case ALERTS -> {
                    if (said.get("alert_state").equals("NEW")) {
                        rows.put(said.get("alert_id"), lookedInto(said, day));
                    }
                }
                case INCOMES -> rows.put(said.get("request_id"), incomeOf(said, day));
                case PAYMENTS -> rows.put(said.get("payment_id"), paid(said, day));
            }
        }
        return List.copyOf(rows.values());
    }

    private static Map<String, String> named(List<String> header, List<String> line) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            said.put(header.get(i), line.get(i));
        }
        return said;
    }

    private String[] lookedInto(Map<String, String> alert, String day) {
        String id = alert.get("alert_id");
        if (!alert.get("psn_idet_type").isEmpty()) {
            return new String[] {id, "ALREADY_LISTED", day, "", "已在救助名单，按原渠道帮扶"};
        }
        return dice.happens(id.hashCode(), "poor", POOR_PER_TEN_THOUSAND)
                ? new String[] {id, "VERIFIED_HARDSHIP", day, "临时救助 2000 元", "主要劳动力患病"}
                : new String[] {id, "NO_HARDSHIP", day, "", "家庭收入稳定"};
    }

    /** One household a request, however many members it names. */
    private String[] incomeOf(Map<String, String> household, String day) {
        long seed = household.get("application_no").hashCode();
        return new String[] {household.get("request_id"), day, (20 + dice.roll(seed, "income", 40)) + "000.00",
            dice.roll(seed, "savings", 10) + "000.00", "0", "1", "启东市核对中心", ""};
    }

    private String[] paid(Map<String, String> payment, String day) {
        boolean back = payment.get("attempt").equals("1")
                && dice.happens(payment.get("application_no").hashCode(), "back", BACK_PER_TEN_THOUSAND);
        return new String[] {payment.get("payment_id"), back ? "RETURNED" : "PAID", day, payment.get("pay_amt"), back ? "户名与账号不符" : ""};
    }
}
