package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PovertyRegisterTest {

    @ParameterizedTest
    @CsvSource({"1.0, 360, 364, 829000.00, 40", "0.1, 36, 36, 82900.00, 4", "0.01, 4, 4, 8290.00, 1"})
    void hasTheFiguresOfQidong(double scale, int households, int patients, String amount, int underReview) {
        List<String[]> rows = new ArrayList<>();
        new PovertyRegister(City.at(scale)).rows(rows::add);
        List<String[]> paid = rows.stream().filter(row -> !row[18].isEmpty()).toList();
        assertThat(paid.stream().map(row -> row[0]).distinct()).hasSize(households);
        assertThat(paid).hasSize(patients).allMatch(row -> "12345".contains(row[1]));
        assertThat(paid.stream().filter(row -> !row[19].isEmpty()).mapToLong(row -> Text.fen(row[19])).sum()).isEqualTo(Text.fen(amount));
        assertThat(rows.size() - paid.size()).isEqualTo(underReview);
        assertThat(rows.stream().map(row -> row[8]).distinct()).hasSameSizeAs(rows);
    }
}
