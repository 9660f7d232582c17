package yibao.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yibao.assistance.ReasonCode;
import yibao.enrolment.IdentityReason;
import yibao.exchange.Agency;
import yibao.premium.DifferenceType;
import yibao.premium.PeriodStanding;
import yibao.premium.PeriodView;
import yibao.premium.PremiumStory;
import yibao.premium.PremiumTotals;
import yibao.premium.ReconciliationView;
import yibao.premium.ResolutionView;
import yibao.premium.SideFinding;

/** The description of REST says what the resources do: no more, no less, no other. */
@DisplayName("openapi.yaml")
class OpenApiTest {
    private static final Description DOCUMENT = Description.read();
    private static final Map<String, List<RestDoor>> DOORS = RestDoor.of(new RestApi().getClasses()).stream()
            .collect(groupingBy(RestDoor::address));

    static Stream<String> addresses() {
        return DOORS.keySet().stream().sorted();
    }

    @Test
    void is_openapi_3_1_without_words_of_3_0() {
        assertThat(DOCUMENT.root().path("openapi").asText()).startsWith("3.1.");
        assertThat(DOCUMENT.root().findValues("nullable")).isEmpty();
    }

    @Test
    void describes_every_method_and_no_other() {
        assertThat(DOCUMENT.operations().keySet()).containsExactlyInAnyOrderElementsOf(DOORS.keySet());
    }

    @Test
    void names_server_and_login() {
        assertThat(DOCUMENT.root().at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(DOCUMENT.root().at("/security/0").has("basicAuth")).isTrue();
        assertThat(DOCUMENT.root().at("/components/securitySchemes/basicAuth/scheme").asText()).isEqualTo("basic");
    }

    @Test
    void describes_every_tag_once() {
        List<String> described = DOCUMENT.root().path("tags").findValuesAsText("name");
        Set<String> used = DOCUMENT.operations().values().stream().map(each -> each.at("/tags/0").asText()).collect(toSet());
        assertThat(described).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
        assertThat(DOCUMENT.root().path("tags").findValuesAsText("description")).hasSameSizeAs(described);
    }

    @Test
    void gives_every_operation_a_name_of_its_own() {
        assertThat(DOCUMENT.operations().values().stream().map(each -> each.path("operationId").asText()))
                .doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void refers_to_nothing_that_is_not_there() {
        assertThat(DOCUMENT.root().findValuesAsText("$ref"))
                .allSatisfy(ref -> assertThat(DOCUMENT.at(ref).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void keeps_nothing_that_nobody_refers_to() {
        var used = new HashSet<>(DOCUMENT.root().findValuesAsText("$ref"));
        for (var kind : List.of("parameters", "examples", "responses", "schemas")) {
            DOCUMENT.root().path("components").path(kind).fieldNames()
                    .forEachRemaining(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
        }
    }

    @Nested
    class Each_operation {
        static Stream<String> addresses() {
            return OpenApiTest.addresses();
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void has_a_summary(String address) {
            assertThat(DOCUMENT.operation(address).path("summary").asText()).isNotBlank();
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void names_the_roles_that_are_let_in(String address) {
            assertThat(DOCUMENT.operation(address).path("x-roles")).extracting(JsonNode::asText)
                    .containsExactlyInAnyOrderElementsOf(DOORS.get(address).get(0).roles());
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void names_every_parameter_with_its_place_and_default(String address) {
            Set<String> taken = DOORS.get(address).stream().flatMap(door -> door.parameters().stream()).collect(toSet());
            assertThat(DOCUMENT.parameters(address)).containsExactlyInAnyOrderElementsOf(taken);
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void describes_the_body_it_reads_with_an_example(String address) {
            var body = DOCUMENT.operation(address).path("requestBody").path("content");
            Set<String> read = DOORS.get(address).stream().flatMap(door -> door.bodies().stream()).collect(toSet());
            assertThat(Description.names(body)).containsExactlyInAnyOrderElementsOf(read);
            assertThat(body).allMatch(Description::hasExample);
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void describes_every_kind_of_answer_with_an_example(String address) {
            var answer = DOCUMENT.success(address).path("content");
            Set<String> given = DOORS.get(address).stream().flatMap(door -> door.answers().stream()).collect(toSet());
            assertThat(Description.names(answer)).containsExactlyInAnyOrderElementsOf(given);
            assertThat(answer).allMatch(Description::hasExample);
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void describes_its_refusals_as_problems_with_an_example_each(String address) {
            if (!DOORS.get(address).get(0).roles().isEmpty()) {
                assertThat(DOCUMENT.refusals(address)).containsKeys("401", "403");
            }
            assertThat(DOCUMENT.refusals(address)).allSatisfy((status, refusal) -> {
                var problem = refusal.path("content").path("application/problem+json");
                assertThat(problem.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
                assertThat(Description.hasExample(problem)).isTrue();
                assertThat(problem.findValuesAsText("status")).isNotEmpty().containsOnly(status);
            });
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void tells_what_becomes_of_a_bad_body_and_of_a_thing_that_is_not_there(String address) {
            boolean readsText = !DOCUMENT.operation(address).path("requestBody").isMissingNode();
            boolean namesOneThing = address.contains("{id}") || address.contains("{checkId}");
            var expected = new HashSet<String>();
            if (readsText) {
                expected.addAll(List.of("400", "415"));
            }
            if (namesOneThing) {
                expected.add("404");
            }
            assertThat(DOCUMENT.refusals(address).keySet()).containsAll(expected);
        }
    }

    @Nested
    class Each_schema {
        private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
                // subsidised enrolment
                Map.entry("SubsidyYears", LedgerResource.Years.class), Map.entry("SubsidyYear", LedgerResource.Year.class),
                Map.entry("SubsidyOrdered", LedgerResource.Ordered.class), Map.entry("LedgerTotals", LedgerTotals.class),
                Map.entry("LedgerLine", LedgerTotals.Line.class), Map.entry("LedgerQuestion", LedgerResource.Question.class),
                Map.entry("PersonLedger", PersonLedger.class), Map.entry("LedgerAccount", PersonLedger.Account.class),
                Map.entry("LedgerEntry", PersonLedger.Entry.class), Map.entry("SubsidyCounts", ListsResource.Counts.class),
                Map.entry("SubsidyCount", ListsResource.Count.class), Map.entry("SubsidyCasePage", ListsResource.Page.class),
                Map.entry("SubsidyCaseRow", ListsResource.Row.class), Map.entry("SubsidyWork", ListsResource.Work.class),
                Map.entry("SubsidyWorked", ListsResource.Worked.class), Map.entry("SubsidyExport", ListsResource.Export.class),
                Map.entry("StatementPage", StatementsResource.Page.class), Map.entry("StatementDraft", StatementsResource.Draft.class),
                Map.entry("StatementOrder", StatementsResource.Order.class), Map.entry("StatementProposed", StatementsResource.Proposed.class),
                Map.entry("StatementPayment", StatementsResource.Payment.class), Map.entry("Statement", Statement.class),
                Map.entry("StatementLine", Statement.Line.class), Map.entry("StatementPaid", Statement.Payment.class),
                Map.entry("PovertyPage", PovertyApplicationsResource.ApplicationsPage.class),
                Map.entry("PovertyLine", Shown.Line.class),
                Map.entry("PovertyDrafted", PovertyApplicationsResource.Drafted.class),
                Map.entry("PovertyNowIn", PovertyIntakeResource.NowIn.class),
                Map.entry("PovertyWhole", Shown.Whole.class),
                Map.entry("PovertyPerson", Shown.Person.class),
                Map.entry("PovertyWealth", Shown.Wealth.class),
                Map.entry("PovertyFinding", Shown.Finding.class),
                Map.entry("PovertyCost", Shown.Cost.class),
                Map.entry("PovertyTestLine", Shown.Test.class),
                Map.entry("PovertyMeeting", Shown.Met.class),
                Map.entry("PovertyObjection", Shown.Objected.class),
                Map.entry("PovertyPayment", Shown.Payment.class),
                Map.entry("PovertyStep", Shown.Step.class),
                Map.entry("PovertyForm", Given.Form.class),
                Map.entry("PovertyFormPerson", Given.Person.class),
                Map.entry("PovertyAccount", Given.Account.class),
                Map.entry("PovertyPaper", Given.Paper.class),
                Map.entry("PovertyConsent", Given.Permission.class),
                Map.entry("PovertyReason", Given.Reason.class),
                Map.entry("PovertyGivenWealth", Given.Wealth.class),
                Map.entry("PovertyGivenMeeting", Given.Met.class),
                Map.entry("PovertyGivenObjection", Given.Objection.class),
                Map.entry("PovertyAnswer", Given.Answer.class),
                Map.entry("PovertyDecision", Given.Decision.class),
                Map.entry("PovertyNoticeRuns", PovertyStepsResource.NoticeRuns.class),
                Map.entry("PovertyProposed", PovertyStepsResource.Proposed.class),
                Map.entry("PovertyRecomputed", PovertyStepsResource.Recomputed.class),
                Map.entry("PovertyRules", PovertyOfficeResource.RuleTable.class),
                Map.entry("PovertyRule", PovertyOfficeResource.Rule.class),
                Map.entry("PovertyAsked", PovertyOfficeResource.Asked.class),
                Map.entry("PovertyNotices", PovertyOfficeResource.NoticesPage.class),
                Map.entry("PovertyNotice", PovertyOfficeResource.NoticeLine.class),
                Map.entry("PovertyFileProposed", PovertyOfficeResource.FileProposed.class),
                Map.entry("PovertyFiles", PovertyOfficeResource.FilesPage.class),
                Map.entry("PovertyFile", PovertyOfficeResource.FileLine.class),
                Map.entry("PovertyPayments", PovertyOfficeResource.PaymentsOf.class),
                Map.entry("WarningOverview", WarningsResource.Overview.class), Map.entry("WarningMeasured", WarningsResource.Measured.class),
                Map.entry("WarningCounts", WarningOverview.Counts.class), Map.entry("WarningCount", WarningOverview.Count.class),
                Map.entry("WarningAge", WarningOverview.Age.class), Map.entry("WarningYear", WarningsResource.Year.class),
                Map.entry("WarningOrdered", WarningsResource.Ordered.class), Map.entry("AlertPage", AlertsResource.AlertPage.class),
                Map.entry("AlertRow", AlertRow.class), Map.entry("AlertDetail", AlertDetail.class),
                Map.entry("AlertCosts", AlertDetail.Costs.class), Map.entry("AlertMember", AlertDetail.Member.class),
                Map.entry("AlertAnswer", AlertDetail.Answer.class), Map.entry("AlertFeedback", AlertsResource.Feedback.class),
                Map.entry("FeedbackGiven", AlertsResource.Given.class), Map.entry("AlertRecomputation", AlertRecomputation.class),
                Map.entry("LeadPage", LeadsResource.LeadPage.class), Map.entry("LeadRow", LeadsResource.LeadRow.class),
                Map.entry("LeadMark", LeadsResource.LeadMark.class), Map.entry("LeadsMarked", LeadsResource.LeadsMarked.class),
                Map.entry("LeadExport", LeadsResource.LeadExport.class),
                Map.entry("CoverageRates", CoverageRates.class),
                Map.entry("RateLine", CoverageRates.Line.class),
                Map.entry("CoverageOrdered", CoverageResource.Ordered.class),
                Map.entry("Groups", CoverageResource.Groups.class),
                Map.entry("GroupLine", CoverageResource.GroupLine.class),
                Map.entry("UninsuredPage", CoverageResource.UninsuredPage.class),
                Map.entry("Uninsured", CoverageResource.Uninsured.class),
                Map.entry("LapsedPage", LapsedResource.LapsedPage.class),
                Map.entry("Lapsed", LapsedResource.Lapsed.class),
                Map.entry("Mark", LapsedResource.Mark.class),
                Map.entry("Marked", LapsedResource.Marked.class),
                Map.entry("LapsedExport", LapsedResource.Export.class),
                Map.entry("DoubtPage", IdentitiesResource.DoubtPage.class),
                Map.entry("Doubt", IdentitiesResource.Doubt.class),
                Map.entry("Comparison", IdentitiesResource.Comparison.class),
                Map.entry("Side", IdentitiesResource.Side.class),
                Map.entry("Earlier", IdentityView.Earlier.class),
                Map.entry("VerdictRequest", IdentitiesResource.VerdictRequest.class),
                Map.entry("ProposedVerdict", IdentitiesResource.Proposed.class),
                Map.entry("Declaration", IdentitiesResource.Declaration.class),
                Map.entry("UndeclaredExport", IdentitiesResource.Export.class),
                Map.entry("Settlement", SettlementView.class),
                Map.entry("SettlementFees", SettlementView.Fees.class),
                Map.entry("SettlementPaid", SettlementView.Paid.class),
                Map.entry("SettlementUsed", SettlementView.Used.class),
                Map.entry("SettlementStep", SettlementView.StepLine.class),
                Map.entry("SettlementPolicyRow", PolicyRef.class),
                Map.entry("SettlementDifference", SettlementView.Difference.class),
                Map.entry("SettlementChange", SettlementView.Change.class),
                Map.entry("SettlementAnswer", SettlementView.Answer.class),
                Map.entry("ShownSettlement", ShownSettlement.class),
                Map.entry("SettlementDecision", ShownSettlement.Decision.class),
                Map.entry("SettlementRecomputation", SettlementRecomputation.class),
                Map.entry("SettlementPage", SettlementPage.class),
                Map.entry("SettlementQuestion", SettlementQuestion.class),
                Map.entry("HospitalShare", HospitalShare.class),
                Map.entry("HospitalShares", SettlementsResource.Shares.class),
                Map.entry("SettlementTotal", SettlementTotal.class),
                Map.entry("SettlementTotals", SettlementsResource.Totals.class),
                Map.entry("YearUseQuestion", SettlementsResource.UseQuestion.class),
                Map.entry("YearUse", YearUse.class),
                Map.entry("YearUseLine", YearUse.Line.class),
                Map.entry("Problem", Problem.class), Map.entry("Fault", Problem.Fault.class),
                Map.entry("PasswordRules", PasswordResource.Rules.class), Map.entry("PasswordChange", PasswordResource.Change.class),
                Map.entry("UserWanted", UsersResource.Wanted.class), Map.entry("Proposed", UsersResource.Proposed.class),
                Map.entry("OneTimePassword", UsersResource.OneTime.class), Map.entry("UserPage", UserPage.class),
                Map.entry("UserView", UserView.class), Map.entry("ProposalPage", ProposalPage.class),
                Map.entry("Proposal", Proposal.class), Map.entry("ProposalRefusal", ProposalsResource.Refusal.class),
                Map.entry("ProposalDecided", ProposalsResource.Decided.class),
                Map.entry("Caller", WhoAmI.Caller.class), Map.entry("CheckRequest", CheckRequest.class),
                Map.entry("EligibilityAnswer", EligibilityAnswer.class), Map.entry("Person", EligibilityAnswer.Person.class),
                Map.entry("Category", EligibilityAnswer.Category.class), Map.entry("Insured", EligibilityAnswer.Insured.class),
                Map.entry("Premium", EligibilityAnswer.Premium.class),
                Map.entry("Assistance", EligibilityAnswer.Assistance.class),
                Map.entry("Reason", EligibilityAnswer.Reason.class), Map.entry("MinimalAnswer", MinimalAnswer.class),
                Map.entry("Recomputation", Recomputation.class), Map.entry("Order", LeviesResource.Order.class),
                Map.entry("Ordered", LeviesResource.Ordered.class), Map.entry("ReconciliationView", ReconciliationView.class),
                Map.entry("Total", ReconciliationView.Total.class), Map.entry("Sum", ReconciliationView.Sum.class),
                Map.entry("Beside", ReconciliationView.Beside.class), Map.entry("Arrivals", ReconciliationView.Arrivals.class),
                Map.entry("DifferencePage", FoundDifferences.class),
                Map.entry("Difference", FoundDifferences.Difference.class),
                Map.entry("DifferenceSearch", DifferenceSearch.class),
                Map.entry("WorkOrder", WorkResource.Order.class), Map.entry("WorkDone", WorkDone.class),
                Map.entry("WorkRefused", WorkDone.Refused.class), Map.entry("WorkChanges", WorkResource.Changes.class),
                Map.entry("WorkChange", WorkResource.Change.class), Map.entry("ResolutionView", ResolutionView.class),
                Map.entry("ResolutionRow", ResolutionView.Row.class), Map.entry("ClosingOrder", ClosingsResource.Order.class),
                Map.entry("ClosingProposed", ClosingsResource.Proposed.class),
                Map.entry("ClosingPage", ClosingsResource.Page.class), Map.entry("ClosingView", ClosingView.class),
                Map.entry("ClosingTotal", ClosingView.Total.class), Map.entry("Periods", ClosingsResource.Periods.class),
                Map.entry("PeriodView", PeriodView.class), Map.entry("PeriodStanding", PeriodStanding.class), Map.entry("ClosingHindrance", ClosingHindrance.class),
                Map.entry("TypeCount", TypeCount.class),
                Map.entry("PremiumTotals", PremiumTotals.class), Map.entry("TotalsLine", PremiumTotals.Line.class),
                Map.entry("Balance", PremiumTotals.Balance.class), Map.entry("BalanceCheck", PremiumTotals.Check.class),
                Map.entry("LegDays", ArrivalsResource.Days.class), Map.entry("LegDay", ThreeLegs.Day.class),
                Map.entry("LegStateCount", ThreeLegs.StateCount.class),
                Map.entry("LegOffices", ArrivalsResource.Offices.class), Map.entry("LegOffice", ThreeLegs.Office.class),
                Map.entry("LegArrival", ThreeLegs.Arrival.class),
                Map.entry("LegReceipts", ArrivalsResource.Receipts.class), Map.entry("LegReceipt", ThreeLegs.Receipt.class),
                Map.entry("StoryQuestion", StoriesResource.Question.class), Map.entry("PremiumStory", PremiumStory.class),
                Map.entry("StoryYear", PremiumStory.Year.class), Map.entry("StoryEvent", PremiumStory.Event.class),
                Map.entry("HistoryRequest", EligibilityChecksResource.HistoryRequest.class), Map.entry("SearchRequest", PeopleResource.SearchRequest.class),
                Map.entry("FoundPeople", FoundPeople.class), Map.entry("FoundPerson", FoundPerson.class),
                Map.entry("CheckLine", CheckLine.class), Map.entry("CheckPage", CheckPage.class), Map.entry("ShownCheck", ShownCheck.class),
                Map.entry("CertificateView", CertificateView.class), Map.entry("ListChange", CheckListsResource.ListChange.class),
                Map.entry("ListColumns", ListColumns.class), Map.entry("ListExample", ListExample.class), Map.entry("CheckListView", CheckListView.class),
                Map.entry("BatchPage", BatchesResource.Page.class), Map.entry("BatchView", BatchView.class),
                Map.entry("Rows", BatchView.Rows.class), Map.entry("Amount", BatchView.Amount.class),
                Map.entry("Alarm", Alarm.class), Map.entry("Acknowledgement", ConsoleResource.Acknowledgement.class),
                Map.entry("ReleaseProposed", BatchesResource.Proposed.class), Map.entry("BatchAct", BatchesResource.BatchAct.class), Map.entry("RowsPage", RowsPage.class),
                Map.entry("RowView", RowsPage.RowView.class), Map.entry("Refusal", RowsPage.Refusal.class),
                Map.entry("RefusalsPage", RefusalsPage.class), Map.entry("PartnerView", PartnerView.class),
                Map.entry("PartnerMessage", PartnerView.Message.class), Map.entry("AgreementView", AgreementView.class),
                Map.entry("Term", AgreementView.Term.class), Map.entry("TrialView", TrialView.class), Map.entry("JobView", JobView.class),
                Map.entry("JobPage", JobPage.class),
                Map.entry("FieldChange", FieldChanges.Change.class), Map.entry("AuditSearch", AuditSearch.class),
                Map.entry("PolicyOverview", ReadingPolicies.Overview.class), Map.entry("PolicyTable", PolicyTableView.class),
                Map.entry("PolicyColumn", PolicyTableView.Column.class), Map.entry("PolicyRow", PolicyRowView.class),
                Map.entry("PolicyDraft", PolicyDraft.class), Map.entry("CheckedDraft", PolicyChangesResource.CheckedDraft.class),
                Map.entry("PreviewOrder", PolicyChangesResource.PreviewOrder.class), Map.entry("PreviewBegun", PreviewingPolicy.Begun.class),
                Map.entry("PolicyPreview", PolicyPreviewView.class), Map.entry("PreviewPart", PreviewPart.class),
                Map.entry("PreviewTable", PreviewPart.Table.class), Map.entry("PolicyProposal", PolicyChangesResource.ProposalOrder.class),
                Map.entry("PolicyChange", PolicyChangeView.class),
                Map.entry("EventPage", AuditResource.Page.class), Map.entry("Event", AuditResource.Event.class),
                Map.entry("Verification", AuditResource.Verification.class));
        /** Written by other hands than a record's: held by the schemas of the exchange. */
        private static final Set<String> OF_FILES = Set.of("Receipt", "Upload", "CheckListUpload", "ResolutionUpload", "SettlementLine");

        @Test
        void has_the_members_of_its_record() {
            SchemaRecords.ALL.forEach((name, type) -> assertThat(Description.names(DOCUMENT.schema(name).path("properties"))).as(name)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList()));
        }

        @Test
        void is_held_to_a_record() {
            var objects = new TreeSet<>(Description.names(DOCUMENT.root().at("/components/schemas")));
            objects.removeIf(name -> !DOCUMENT.schema(name).has("properties") || OF_FILES.contains(name));
            assertThat(SchemaRecords.ALL.keySet()).containsExactlyInAnyOrderElementsOf(objects);
        }

        @Test
        void of_a_settlement_is_a_row_of_the_contract() throws IOException {
            var table = new ObjectMapper().readTree(Path.of("../integration/health/contract/settlements.table.json").toFile());
            assertThat(Description.names(DOCUMENT.schema("SettlementLine").path("properties")))
                    .containsExactlyInAnyOrderElementsOf(table.path("fields").findValuesAsText("name"));
        }

        @Test
        void lists_the_values_of_its_enumeration() {
            assertThat(values("ReasonCode")).containsExactlyInAnyOrderElementsOf(Stream.of(ReasonCode.values()).map(Enum::name).toList());
            assertThat(values("IdentityReason")).containsExactlyInAnyOrderElementsOf(Stream.of(IdentityReason.values()).map(Enum::name).toList());
            assertThat(values("Agency")).containsExactlyInAnyOrderElementsOf(Stream.of(Agency.values()).map(Agency::folder).toList());
            assertThat(values("DifferenceType")).containsExactlyInAnyOrderElementsOf(Stream.<Enum<?>>concat(
                    Stream.of(DifferenceType.values()), Stream.of(SideFinding.values())).map(Enum::name).toList());
        }

        private static Set<String> values(String schema) {
            var values = new HashSet<String>();
            DOCUMENT.schema(schema).path("enum").forEach(value -> values.add(value.asText()));
            return values;
        }
    }
}
