package yibao.warning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Residence;
import yibao.kernel.policy.Policies;
import yibao.warning.AlertType;
import yibao.warning.control.BurdenStage.Bearer;

@DisplayName("Who is looked up")
class LeadRulesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate ON = LocalDate.of(2022, 5, 31);
    private final LeadRules rules = rules();

    private static LeadRules rules() {
        var book = new Policies(Path.of("../../config/policy/qidong"), CLOCK).current();
        return new LeadRules(book, book.findWarningTerm(ON, CLOCK.instant()).orElseThrow(), ON, CLOCK.instant());
    }

    private static Bearer bearer(String classes, String burden) {
        var codes = classes == null ? List.<String>of() : List.of(classes.split(" "));
        return new Bearer(new PersonRef("01", "320681199001010021"), "张三", new Residence("320681", "320681100", null, codes),
                WarningLinesTest.burden(AlertType.PERSON, burden, null).figures());
    }

    @ParameterizedTest
    @CsvSource({",false,false,OVER_LINE_NOT_APPLIED", "DB,false,false,LISTED_NOT_APPLIED", "DB,true,false,''", ",true,false,''",
            ",false,true,OVER_LINE_NOT_APPLIED VERIFIED_NOT_LISTED", ",true,true,''", "DB,false,true,LISTED_NOT_APPLIED"})
    void over_a_line_by_list_application_and_verdict(String classes, boolean applied, boolean verified, String reasons) {
        assertThat(rules.reasons(bearer(classes, "30000.00"), applied, verified)).extracting(Enum::name)
                .containsExactly(reasons.isEmpty() ? new String[0] : reasons.split(" "));
    }

    // 医疗救助待遇: 低保对象 has no deductible, 低保边缘 3000.00: below it nothing was to be paid
    @ParameterizedTest
    @CsvSource({"DB,1000.00,true", "DBBY,3000.00,false", "DBBY,3000.01,true", "DBBY DB,3000.00,true", "UNKNOWN,9000.00,false"})
    void without_assistance_only_where_a_class_would_have_paid(String classes, String burden, boolean lookedUp) {
        assertThat(rules.isUnassisted(bearer(classes, burden))).isEqualTo(lookedUp);
    }
}
