package yibao.poverty;

import java.time.LocalDate;

/** One member of a household whose income civil affairs is asked about: a row of {@code income-check-requests/1}. */
public record IncomeRequest(String requestId, String applicationNo, Member member, String insuAdmdvs, String townCode,
        LocalDate consentOn, LocalDate from, LocalDate to) {
}
