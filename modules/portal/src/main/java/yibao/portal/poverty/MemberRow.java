package yibao.portal.poverty;

import java.io.Serializable;
import yibao.enrolment.PersonRef;
import yibao.poverty.Member;

/** One line of the form's household. */
public class MemberRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String certType = "01";
    private String certNo = "";
    private String relation = "";
    private boolean patient;

    static MemberRow of(Member member) {
        var row = new MemberRow();
        row.name = member.name();
        row.certType = member.who().psnCertType();
        row.certNo = member.who().certno();
        row.relation = member.relation();
        row.patient = member.patient();
        return row;
    }

    boolean isEmpty() {
        return blank(name) && blank(certNo) && blank(relation);
    }

    Member member() {
        return new Member(new PersonRef(certType == null ? "" : certType, certNo == null ? "" : certNo), name, relation, patient);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCertType() {
        return certType;
    }

    public void setCertType(String certType) {
        this.certType = certType;
    }

    public String getCertNo() {
        return certNo;
    }

    public void setCertNo(String certNo) {
        this.certNo = certNo;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public boolean isPatient() {
        return patient;
    }

    public void setPatient(boolean patient) {
        this.patient = patient;
    }
}
