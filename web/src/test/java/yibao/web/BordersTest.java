package yibao.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yibao.enrolment.planted.ReadsPremium;
import yibao.exchange.planted.AsksTheWallClock;
import yibao.exchange.planted.KnowsTheServer;
import yibao.kernel.planted.KnowsARule;
import yibao.premium.planted.KnowsCamel;
import yibao.tax.planted.LooksBehindTheDoor;
import yibao.assistance.planted.KnowsTheExchange;
import yibao.civilaffairs.planted.LooksIntoAssistance;
import yibao.premium.control.planted.KnowsWhoAsks;
import yibao.premium.planted.KnowsAssistance;
import yibao.assistance.planted.KnowsThePortal;
import yibao.portal.planted.KnowsTax;
import yibao.portal.planted.OpensTheDatabase;
import yibao.portal.premium.planted.KnowsCoverage;
import yibao.tax.planted.KnowsEnrolment;
import yibao.tax.planted.LooksIntoEnrolment;
import yibao.tax.planted.LooksIntoTheExchange;

/** Who may know whom, as a white list; every rule has a planted class that breaks it. */
class BordersTest {

    private static final List<String> MODULES = List.of("kernel", "enrolment", "premium", "assistance", "exchange",
            "registration", "tax", "civilaffairs", "subsidy",
            "settlement", "poverty", "warning", "health", "finance", "portal");
    private static final List<String> SECTIONS = List.of("eligibility", "premium", "coverage", "subsidy", "settlement",
            "poverty", "warning", "exchange", "administration");

    static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("yibao");

    /** A border and the planted class that must be caught by it. */
    record Border(ArchRule rule, Class<?> violator) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static Stream<Border> borders() {
        List<Border> borders = new ArrayList<>(List.of(
                knowsOnly("kernel", KnowsARule.class),
                knowsOnly("enrolment", ReadsPremium.class, "kernel"),
                knowsOnly("premium", KnowsAssistance.class, "kernel", "enrolment"),
                knowsOnly("assistance", KnowsTheExchange.class, "kernel", "enrolment", "premium", "settlement"),
                knowsOnly("subsidy", yibao.subsidy.planted.KnowsAssistance.class, "kernel", "enrolment", "premium"),
                knowsOnly("settlement", yibao.settlement.planted.KnowsPremium.class, "kernel", "enrolment"),
                knowsOnly("poverty", yibao.poverty.planted.KnowsPremium.class, "kernel", "enrolment", "settlement"),
                knowsOnly("warning", yibao.warning.planted.KnowsPremium.class, "kernel", "enrolment", "settlement", "poverty"),
                knowsOnly("exchange", yibao.exchange.planted.KnowsPremium.class, "kernel"),
                knowsOnly("registration", yibao.registration.planted.KnowsPremium.class, "kernel", "enrolment", "exchange"),
                knowsOnly("tax", KnowsEnrolment.class, "kernel", "premium", "exchange"),
                knowsOnly("civilaffairs", yibao.civilaffairs.planted.KnowsPremium.class, "kernel", "enrolment", "assistance",
                        "poverty", "warning", "exchange"),
                knowsOnly("health", yibao.health.planted.KnowsPremium.class, "kernel", "enrolment", "settlement", "exchange"),
                knowsOnly("finance", yibao.finance.planted.KnowsPremium.class, "kernel", "subsidy", "poverty", "exchange"),
                knowsOnly("portal", KnowsTax.class, "kernel", "enrolment", "premium", "assistance", "subsidy", "settlement",
                        "poverty", "warning", "exchange"),
                new Border(noClasses().that().resideOutsideOfPackages("yibao.portal..", "yibao.web..").should()
                        .dependOnClassesThat().resideInAPackage("yibao.portal..")
                        .because("screens come and go; what they show stays"), KnowsThePortal.class),
                new Border(noClasses().that().resideInAPackage("yibao.portal..").should().dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "jakarta.persistence..", "yibao.kernel.db..")
                                .and(DescribedPredicate.not(equivalentTo(SQLException.class))))
                        .because("screens see doors only, as REST does, and let pass what doors throw"), OpensTheDatabase.class),
                new Border(noClasses().that().resideOutsideOfPackage("yibao.exchange.camel..").should()
                        .dependOnClassesThat().resideInAPackage("org.apache.camel..")
                        .because("routes are recipes; the rest must outlive Camel"), KnowsCamel.class),
                new Border(noClasses().should().dependOnClassesThat().resideInAPackage("fish.payara..")
                        .because("the server must be changeable"), KnowsTheServer.class),
                new Border(noClasses().should().callMethod(Instant.class, "now").orShould()
                        .callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now").orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .because("all time comes from the injected Clock"), AsksTheWallClock.class)));
        borders.add(behindTheDoor("enrolment", LooksIntoEnrolment.class));
        borders.add(behindTheDoor("premium", LooksBehindTheDoor.class));
        borders.add(behindTheDoor("assistance", LooksIntoAssistance.class));
        for (String module : List.of("subsidy", "settlement", "poverty", "warning")) {
            borders.add(behindTheDoor(module, null));
        }
        borders.add(behindTheDoor("exchange", LooksIntoTheExchange.class));
        for (String section : SECTIONS) {
            borders.add(new Border(noClasses().that().resideInAPackage("yibao.portal." + section + "..").should()
                    .dependOnClassesThat().resideInAnyPackage(SECTIONS.stream().filter(other -> !other.equals(section))
                            .map(other -> "yibao.portal." + other + "..").toArray(String[]::new))
                    .allowEmptyShould(true).because("a section of the desk can be taken away without another"),
                    section.equals("premium") ? KnowsCoverage.class : null));
        }
        for (String module : MODULES) {
            borders.add(new Border(noClasses().that().resideInAPackage("yibao." + module + ".control..").should()
                    .dependOnClassesThat().resideInAnyPackage("yibao." + module + ".boundary..",
                            "yibao." + module + ".rest..")
                    .allowEmptyShould(true).because("rules do not know who asks"),
                    module.equals("premium") ? KnowsWhoAsks.class : null));
        }
        return borders.stream();
    }

    @ParameterizedTest
    @MethodSource("borders")
    void holds(Border border) {
        border.rule().check(OURS);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void isSeenWhenBroken(Border border) {
        if (border.violator() != null) {
            assertThat(border.rule().evaluate(new ClassFileImporter().importClasses(border.violator())).hasViolation())
                    .as("%s must catch %s", border, border.violator().getSimpleName()).isTrue();
        }
    }

    /** A rule about a package that no longer exists would hold for ever. */
    @Test
    void everyModuleIsThere() {
        for (String module : MODULES) {
            assertThat(OURS.stream().anyMatch(resideInAPackage("yibao." + module + ".."))).as(module).isTrue();
        }
    }

    private static Border behindTheDoor(String module, Class<?> violator) {
        String inside = "yibao." + module;
        return new Border(noClasses().that().resideOutsideOfPackages(inside + "..", "yibao.web..").should()
                .dependOnClassesThat().resideInAnyPackage(inside + ".control..", inside + ".entity..", inside + ".rest..")
                .because("outsiders see the language and the doors of " + module), violator);
    }

    private static Border knowsOnly(String module, Class<?> violator, String... known) {
        List<String> allowed = new ArrayList<>(List.of("yibao." + module + ".."));
        Stream.of(known).map(name -> "yibao." + name + "..").forEach(allowed::add);
        DescribedPredicate<JavaClass> ours = resideInAPackage("yibao..");
        DescribedPredicate<JavaClass> mayKnow = resideInAnyPackage(allowed.toArray(String[]::new));
        return new Border(classes().that().resideInAPackage("yibao." + module + "..").should()
                .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(mayKnow)).as(module + " knows only "
                        + (known.length == 0 ? "itself" : String.join(", ", known))), violator);
    }
}
