package yibao.portal.poverty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import yibao.poverty.Application;
import yibao.poverty.Consent;
import yibao.poverty.HandedDocument;

/** The form as it stands on the page; documents are lines of a text, a remark behind a colon. */
public class FormFields extends AccountFields {
    private static final long serialVersionUID = 1L;
    private static final int COUNTY_DIGITS = 6;
    private static final String COLON = "：";

    private int povertyClass = 1;
    private String town = "";
    private String household = "";
    private String situation = "";
    private List<MemberRow> members = new ArrayList<>(List.of(new MemberRow()));
    private String documents = "";
    private LocalDate consentOn;
    private String consentBy = "";
    private String consentTakenBy = "";

    static FormFields of(Application form) {
        var fields = new FormFields();
        fields.povertyClass = form.povertyClass();
        fields.town = form.townCode();
        fields.household = form.householdNo();
        fields.situation = form.situation();
        fields.members = new ArrayList<>(form.members().stream().map(MemberRow::of).toList());
        if (form.account() != null) {
            fields.account(form.account());
        }
        fields.documents = form.documents().stream().map(one -> one.kind() + (one.note() == null ? "" : COLON + one.note())).collect(Collectors.joining("\n"));
        if (form.consent() != null) {
            fields.consentOn = form.consent().on();
            fields.consentBy = form.consent().givenBy();
            fields.consentTakenBy = form.consent().takenBy();
        }
        return fields;
    }

    Application application() {
        return new Application(povertyClass, town == null || town.length() < COUNTY_DIGITS ? "" : town.substring(0, COUNTY_DIGITS), town, household,
                members.stream().filter(row -> !row.isEmpty()).map(MemberRow::member).toList(), account(),
                documents == null ? List.of() : Arrays.stream(documents.split("\\R")).filter(line -> !line.isBlank()).map(FormFields::document).toList(),
                new Consent(consentOn, consentBy, consentTakenBy), situation);
    }

    private static HandedDocument document(String line) {
        int colon = line.indexOf(COLON);
        return colon < 0 ? new HandedDocument(line, null) : new HandedDocument(line.substring(0, colon), line.substring(colon + 1));
    }

    public int getPovertyClass() {
        return povertyClass;
    }

    public void setPovertyClass(int povertyClass) {
        this.povertyClass = povertyClass;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    public List<MemberRow> getMembers() {
        return members;
    }

    public String getDocuments() {
        return documents;
    }

    public void setDocuments(String documents) {
        this.documents = documents;
    }

    public LocalDate getConsentOn() {
        return consentOn;
    }

    public void setConsentOn(LocalDate consentOn) {
        this.consentOn = consentOn;
    }

    public String getConsentBy() {
        return consentBy;
    }

    public void setConsentBy(String consentBy) {
        this.consentBy = consentBy;
    }

    public String getConsentTakenBy() {
        return consentTakenBy;
    }

    public void setConsentTakenBy(String consentTakenBy) {
        this.consentTakenBy = consentTakenBy;
    }
}
