package yibao.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldChangesTest {
    @Test
    void whatStaysTheSameIsNotAChange() {
        assertThat(FieldChanges.of("姓名", "张三", "张三").and("备注", null, "").isEmpty()).isTrue();
    }

    @Test
    void keepsTheOrderAndBothValues() {
        var changes = FieldChanges.of("角色", Set.of("civil"), Set.of("tax")).and("停用", false, true);
        assertThat(changes.fields()).containsExactly(new FieldChanges.Change("角色", "[civil]", "[tax]"),
                new FieldChanges.Change("停用", "false", "true"));
    }

    @Test
    void noIdNumberIsKept() {
        var changes = FieldChanges.of("说明", null, "原号 320681199001010026").andMasked("证件号码", "320681199001010026", null);
        assertThat(changes.write()).doesNotContain("199001010026").contains("320681********0026");
    }

    @Test
    void nothingOfASecretIsKept() {
        assertThat(FieldChanges.NONE.andSecret("口令").fields()).containsExactly(new FieldChanges.Change("口令", "***", "***"));
    }

    @Test
    void readsBackWhatWasWritten() {
        var changes = FieldChanges.of("状态", null, "“已\"核”\n").and("负责人", "甲", null);
        assertThat(FieldChanges.read(changes.write())).isEqualTo(changes);
        assertThat(FieldChanges.read(FieldChanges.NONE.write())).isEqualTo(FieldChanges.NONE);
    }

    @Test
    void whatDoesNotFitIsCountedAtTheEnd() {
        var changes = FieldChanges.NONE;
        for (int i = 0; i < 100; i++) changes = changes.and("字段" + i, null, "值".repeat(500));
        var read = FieldChanges.read(changes.write()).fields();
        assertThat(changes.write().length()).isLessThanOrEqualTo(FieldChanges.LONGEST);
        assertThat(read.get(read.size() - 1)).isEqualTo(new FieldChanges.Change("另有字段", null, String.valueOf(100 - read.size() + 1)));
    }
}
