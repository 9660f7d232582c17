package yibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yibao.enrolment.PersonRef;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.policy.PolicyRow;
import yibao.warning.boundary.planted.TellsUnseen;

/**
 * Whoever tells of people leaves a look. What a door returns, hands on or writes is searched for people, and what it calls for
 * the record of a look; a door that does the one without the other stands below with its reason, or the build fails.
 */
class LooksTest {

    /** How the number or the name of a person is called in what doors answer. */
    private static final Set<String> PERSONAL = Set.of("who", "certno", "certNo", "psnName", "applicant", "accountName", "names");

    /** Why a door leaves no look, and which. */
    private static final Map<String, Set<String>> WITHOUT = Map.of(
            "reads for the work of another module; whoever shows what came of it keeps the look", Set.of("FindingApplicants.among",
                    "ListingChangedPeople.forEach", "ListingListed.forPortion", "ListingSubsidised.forPortion", "LocatingPeople.locate",
                    "LookingUpPeople.lookUp", "PremiumForEnrolment.of", "ReadingAssistanceUse.known", "ReadingCosts.forEach", "ReadingCosts.of", "ShowingPremiumState.show"),
            "goes to a partner as a batch, and is recorded by batch", Set.of("AskingIncomeChecks.forEach", "ListingDifferences.forEach",
                    "ListingLevies.forEach", "ShowingPayments.forEach", "TellingAlerts.forEach"),
            "the look is kept by ReadingBatchRows.admitToAllRefusals, before", Set.of("ListingBatches.writeRefusals", "ListingBatches.writeRefusalsMasked"),
            "gives people their own file back", Set.of("PreparingCheckList.choose", "ResolvingDifferences.write", "ShowingCheckLists.get",
                    "ShowingCheckLists.list", "StartingCheckList.start"),
            "opens what a kept look has given to the same person", Set.of("FindingPeople.whoIs"),
            "is masked and public, as the right to know asks for", Set.of("ShowingNotices.list"));

    @Test
    void everyDoorThatTellsOfPeopleLeavesALook() {
        assertThat(unseen(BordersTest.OURS)).containsExactlyInAnyOrderElementsOf(WITHOUT.values().stream().flatMap(Set::stream).toList());
    }

    @Test
    void aDoorThatForgetsItIsSeen() {
        assertThat(unseen(new ClassFileImporter().importClasses(TellsUnseen.class))).containsExactly("TellsUnseen.byTown", "TellsUnseen.forEach");
    }

    private static Set<String> unseen(JavaClasses classes) {
        Set<String> unseen = new TreeSet<>();
        classes.stream().filter(door -> door.getPackageName().contains(".boundary") && !door.isInterface() && !door.isRecord())
                .flatMap(door -> door.getMethods().stream()).filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> tellsOfPeople(method) && !leavesALook(method))
                .forEach(method -> unseen.add(method.getOwner().getSimpleName() + "." + method.getName()));
        return unseen;
    }

    private static boolean tellsOfPeople(JavaMethod door) {
        var takers = door.getParameterTypes().stream().filter(type -> type.toErasure().isInterface() && !type.toErasure().getPackageName().equals("java.util"));
        return Stream.concat(Stream.of(door.getReturnType()), takers.flatMap(LooksTest::taken)).anyMatch(type -> holdsPeople(type, new HashSet<>()))
                || door.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(OutputStream.class));
    }

    /** What a consumer, or an interface of ours that is handed one after another, is given. */
    private static Stream<JavaType> taken(JavaType taker) {
        return Stream.concat(Stream.of(taker), taker.toErasure().getMethods().stream().flatMap(method -> method.getParameterTypes().stream()));
    }

    private static boolean holdsPeople(JavaType type, Set<JavaClass> looked) {
        return type.getAllInvolvedRawTypes().stream().anyMatch(raw -> isPersonal(raw, looked));
    }

    private static boolean isPersonal(JavaClass type, Set<JavaClass> looked) {
        if (type.isEquivalentTo(PersonRef.class)) {
            return true;
        }
        return type.getPackageName().startsWith("yibao.") && !type.isAssignableTo(PolicyRow.class) && looked.add(type) && type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).anyMatch(field -> isPersonal(field, looked));
    }

    private static boolean isPersonal(JavaField field, Set<JavaClass> looked) {
        return PERSONAL.contains(field.getName()) || holdsPeople(field.getType(), looked);
    }

    private static boolean leavesALook(JavaMethod door) {
        Set<JavaMember> seen = new HashSet<>(Set.of(door));
        var waiting = new ArrayDeque<JavaCodeUnit>(seen.stream().map(JavaCodeUnit.class::cast).toList());
        while (!waiting.isEmpty()) {
            for (JavaAccess<?> call : waiting.remove().getAccessesFromSelf()) {
                if (isLook(call)) {
                    return true;
                }
                call.getTarget().resolveMember().filter(member -> member instanceof JavaCodeUnit && !member.getOwner().getPackageName().startsWith("yibao.kernel"))
                        .filter(seen::add).ifPresent(member -> waiting.add((JavaCodeUnit) member));
            }
        }
        return false;
    }

    /** A list of people, or an event that names one; an event of nobody is made by {@link AuditEntry#of}. */
    private static boolean isLook(JavaAccess<?> call) {
        return call.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME) && Stream.of(Look.class, LookInPortions.class, AuditEntry.class)
                .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type));
    }
}
