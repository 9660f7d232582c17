package yibao.assistance.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;

/** The body of a check. */
@Schema(description = "资格查询", example = CheckRequest.EXAMPLE)
public record CheckRequest(
        @Schema(description = "证件类型，默认 01 居民身份证", defaultValue = "01") @Size(max = 6, message = "证件类型过长") String certType,
        @Schema(description = "证件号码") @NotBlank(message = "须填证件号码") @Size(max = 50, message = "证件号码过长") String certNo,
        @Schema(description = "姓名，可不填；填写则须与登记一致") @Size(max = 100, message = "姓名过长") String name,
        @Schema(description = "查询哪一天的资格，默认今天") LocalDate asOf,
        @Schema(description = "按哪一时刻已获知的情况答复，默认现在") Instant knownAt,
        @Schema(description = "查询用途，记入审计") @NotBlank(message = "须填查询用途") @Size(max = 200, message = "查询用途过长") String purpose,
        @Schema(description = "FULL 全部，MINIMAL 仅结论；默认 FULL") Detail detail) {

    static final String EXAMPLE = """
            {"certType":"01","certNo":"320681199001010021","name":"张三","asOf":"2026-03-01","purpose":"住院救助核对","detail":"FULL"}""";
    private static final String RESIDENT_CARD = "01";

    EligibilityQuestion question() {
        return new EligibilityQuestion(certType == null ? RESIDENT_CARD : certType, certNo, name, asOf, knownAt, purpose, detail());
    }

    @Override
    public Detail detail() {
        return detail == null ? Detail.FULL : detail;
    }
}
