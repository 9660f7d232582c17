package yibao.enrolment;

import java.time.LocalDate;

/** One row of {@code deaths/1}: a person died on a day. {@code fixmedinsCode} is the hospital that says so, null where none does. */
public record DeathLine(String psnCertType, String certno, String psnName, LocalDate deathDate, String fixmedinsCode) {}
