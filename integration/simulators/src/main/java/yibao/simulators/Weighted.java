package yibao.simulators;

import java.util.ArrayList;
import java.util.List;

/** A list of words with weights, written {@code a:3 b:1}. */
final class Weighted {
    private final List<String> words = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int total;

    static Weighted parse(String text) {
        Weighted weighted = new Weighted();
        for (String item : text.trim().split("\\s+")) {
            int colon = item.indexOf(':');
            weighted.add(item.substring(0, colon), Integer.parseInt(item.substring(colon + 1)));
        }
        return weighted;
    }

    void add(String word, int weight) {
        total += weight;
        words.add(word);
        upTo.add(total);
    }

    int total() {
        return total;
    }

    String at(int place) {
        int i = 0;
        while (place >= upTo.get(i)) {
            i++;
        }
        return words.get(i);
    }

    /** @throws IllegalArgumentException where the word is none of these */
    int weightOf(String word) {
        int i = words.indexOf(word);
        if (i < 0) {
            throw new IllegalArgumentException("no weight for " + word);
        }
        return upTo.get(i) - (i == 0 ? 0 : upTo.get(i - 1));
    }

    String pick(Dice dice, long thing, String question) {
        return at(dice.roll(thing, question, total));
    }
}
