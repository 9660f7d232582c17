package yibao.portal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yibao.enrolment.IdentityView;
import yibao.enrolment.Register;

/** Two registers line by line; what differs is marked. With one register there is nothing to differ from. */
record Comparison(IdentityView view, CoverageWords words, CoverageTowns towns) {

    /** One line; {@code key} names it in the words. */
    public record Line(String key, String first, String other, boolean differs) {
        private static final Set<String> DATA = Set.of("name", "formerNames", "town");

        /** Names of people and places, which are the same in every language. */
        public boolean isData() {
            return DATA.contains(key);
        }

        public String getKey() {
            return key;
        }

        public String getFirst() {
            return first;
        }

        public String getOther() {
            return other;
        }

        public boolean isDiffers() {
            return differs;
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("name", Register::name));
        lines.add(line("certType", register -> words.ofCode("certType", register.who().psnCertType())));
        lines.add(line("gend", register -> gend(register.gend())));
        lines.add(line("born", register -> text(register.born())));
        lines.add(line("death", register -> text(register.death())));
        lines.add(line("formerNames", register -> String.join(words.get("comma"), register.formerNames())));
        lines.add(line("insurance", register -> joined(register, cover -> words.ofCode("insutype", cover.insutype()) + " "
                + cover.begins() + " – " + cover.ends())));
        lines.add(line("town", register -> joined(register, cover -> towns.nameOf(cover.townCode()) + " "
                + towns.villageOf(cover.townCode()))));
        lines.add(line("household", register -> joined(register, cover -> cover.householdNo() == null ? "" : cover.householdNo())));
        return lines;
    }

    /** Where two numbers of one length differ, counted from 1. */
    String places() {
        if (view.first() == null || view.other() == null) {
            return "";
        }
        var one = view.first().who().certno();
        var two = view.other().who().certno();
        return one.length() != two.length() ? "" : IntStream.range(0, one.length()).filter(i -> one.charAt(i) != two.charAt(i))
                .mapToObj(i -> String.valueOf(i + 1)).collect(Collectors.joining(words.get("comma")));
    }

    private Line line(String key, Function<Register, String> reading) {
        var first = view.first() == null ? "" : reading.apply(view.first());
        var other = view.other() == null ? "" : reading.apply(view.other());
        return new Line(key, first, other, view.first() != null && view.other() != null && !Objects.equals(first, other));
    }

    private String joined(Register register, Function<Register.Cover, String> reading) {
        return register.covers().stream().map(reading).map(String::strip).distinct().collect(Collectors.joining(words.get("semicolon")));
    }

    private String gend(String gend) {
        return gend == null ? "" : words.get("gend." + (gend.equals("1") || gend.equals("2") ? gend : "0"));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
