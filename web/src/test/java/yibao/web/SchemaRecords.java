package yibao.web;

import java.util.Map;
import yibao.assistance.CertificateView;
import yibao.assistance.CheckLine;
import yibao.assistance.CheckListView;
import yibao.assistance.CheckPage;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.ListColumns;
import yibao.assistance.ListExample;
import yibao.assistance.MinimalAnswer;
import yibao.assistance.Recomputation;
import yibao.assistance.ShownCheck;
import yibao.assistance.rest.CheckListsResource;
import yibao.assistance.rest.CheckRequest;
import yibao.assistance.rest.EligibilityChecksResource;
import yibao.enrolment.CoverageRates;
import yibao.enrolment.FoundPeople;
import yibao.enrolment.FoundPerson;
import yibao.enrolment.IdentityView;
import yibao.enrolment.rest.CoverageResource;
import yibao.enrolment.rest.IdentitiesResource;
import yibao.enrolment.rest.LapsedResource;
import yibao.enrolment.rest.PeopleResource;
import yibao.exchange.AgreementView;
import yibao.exchange.Alarm;
import yibao.exchange.BatchView;
import yibao.exchange.PartnerView;
import yibao.exchange.RefusalsPage;
import yibao.exchange.RowsPage;
import yibao.exchange.TrialView;
import yibao.exchange.rest.BatchesResource;
import yibao.exchange.rest.ConsoleResource;
import yibao.kernel.access.PasswordResource;
import yibao.kernel.access.UserPage;
import yibao.kernel.access.UserView;
import yibao.kernel.access.UsersResource;
import yibao.kernel.access.WhoAmI;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.audit.rest.AuditResource;
import yibao.kernel.audit.rest.AuditSearch;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalPage;
import yibao.kernel.foureyes.ProposalsResource;
import yibao.kernel.jobs.JobPage;
import yibao.kernel.jobs.JobView;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyRowView;
import yibao.kernel.policy.PolicyTableView;
import yibao.kernel.policy.ReadingPolicies;
import yibao.kernel.policy.change.PolicyChangeView;
import yibao.kernel.policy.change.PolicyPreviewView;
import yibao.kernel.policy.change.PreviewPart;
import yibao.kernel.policy.change.PreviewingPolicy;
import yibao.kernel.policy.rest.PolicyChangesResource;
import yibao.kernel.rest.Problem;
import yibao.poverty.rest.Given;
import yibao.poverty.rest.PovertyApplicationsResource;
import yibao.poverty.rest.PovertyIntakeResource;
import yibao.poverty.rest.PovertyOfficeResource;
import yibao.poverty.rest.PovertyStepsResource;
import yibao.poverty.rest.Shown;
import yibao.premium.ClosingHindrance;
import yibao.premium.ClosingView;
import yibao.premium.PeriodStanding;
import yibao.premium.PeriodView;
import yibao.premium.PremiumStory;
import yibao.premium.PremiumTotals;
import yibao.premium.ReconciliationView;
import yibao.premium.ResolutionView;
import yibao.premium.ThreeLegs;
import yibao.premium.TypeCount;
import yibao.premium.WorkDone;
import yibao.premium.rest.ArrivalsResource;
import yibao.premium.rest.ClosingsResource;
import yibao.premium.rest.DifferenceSearch;
import yibao.premium.rest.FoundDifferences;
import yibao.premium.rest.LeviesResource;
import yibao.premium.rest.StoriesResource;
import yibao.premium.rest.WorkResource;
import yibao.settlement.HospitalShare;
import yibao.settlement.SettlementTotal;
import yibao.settlement.PolicyRef;
import yibao.settlement.SettlementPage;
import yibao.settlement.SettlementRecomputation;
import yibao.settlement.SettlementView;
import yibao.settlement.ShownSettlement;
import yibao.settlement.YearUse;
import yibao.settlement.rest.SettlementQuestion;
import yibao.settlement.rest.SettlementsResource;
import yibao.subsidy.LedgerTotals;
import yibao.subsidy.PersonLedger;
import yibao.subsidy.Statement;
import yibao.subsidy.rest.LedgerResource;
import yibao.subsidy.rest.ListsResource;
import yibao.subsidy.rest.StatementsResource;
import yibao.warning.AlertRecomputation;
import yibao.warning.WarningOverview;
import yibao.warning.rest.AlertDetail;
import yibao.warning.rest.AlertRow;
import yibao.warning.rest.AlertsResource;
import yibao.warning.rest.LeadsResource;
import yibao.warning.rest.WarningsResource;

/** The record behind each schema of openapi.yaml that has members. */
final class SchemaRecords {
    static final Map<String, Class<?>> ALL = Map.ofEntries(
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

    private SchemaRecords() {
    }
}
