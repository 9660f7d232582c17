package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchFileTest {
    private static final String[] ROW = {"01", "11010519491231002X", "张\"𠮷\",㐀", "DB", "2020-01-01", "", "320681", ""};
    @TempDir
    private Path folder;

    private BatchFile list() {
        return BatchFile.of(Message.HARDSHIP_LIST, 12, LocalDate.of(2022, 1, 31)).full();
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void readsBackInEveryEncoding(Encoding encoding) throws IOException {
        Handed handed = Handed.read(list().in(encoding).into(folder, row -> row.accept(ROW)));
        assertThat(handed.rows().get(1)).containsExactly(ROW);
    }

    @Test
    void namesItsFilesAsTheContractSays() throws IOException {
        Batch batch = list().zipped().handIn(folder, row -> row.accept(ROW));
        assertThat(batch.data()).isEqualTo(folder.resolve("civil-affairs/inbox/hardship-list-CIVIL320681-20220131-000012.csv.gz")).exists();
        assertThat(batch.manifestFile()).isEqualTo(folder.resolve("civil-affairs/inbox/hardship-list-CIVIL320681-20220131-000012.manifest.json")).exists();
        assertThat(Json.parse(batch.manifest().json()).at("mode").text()).isEqualTo("FULL");
        assertThat(Json.parse(batch.manifest().json()).at("amount").isThere()).isFalse();
    }

    @Test
    void keepsValuesUnderTheirColumnsWhenShuffled() throws IOException {
        Handed handed = Handed.read(list().shuffled(7).into(folder, row -> row.accept(ROW)));
        assertThat(handed.rows().get(0)).isNotEqualTo(Message.HARDSHIP_LIST.columns());
        assertThat(handed.column("certno")).containsExactly("11010519491231002X");
    }
}
