package yibao.subsidy.control;

import java.time.Instant;
import java.time.LocalDate;
import yibao.kernel.Money;
import yibao.subsidy.CaseList;

/** A person belongs on a list. @param psnIdetType null where no class counts any more */
public record Finding(CaseList list, String psnIdetType, Money amount, LocalDate holds, Instant known, String reason) {
}
