package yibao.portal.poverty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.policy.PovertyClass;
import yibao.portal.frame.Towns;
import yibao.poverty.boundary.DraftingApplication;
import yibao.poverty.boundary.ShowingApplications;
import yibao.poverty.boundary.ShowingRules;
import yibao.poverty.boundary.SubmittingApplication;

/** The town's form: a new application, or one that is still with the town. */
@Named
@ViewScoped
public class PovertyIntake implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CASE = "/poverty/application.xhtml?faces-redirect=true&id=";

    @Inject
    private transient DraftingApplication drafting;

    @Inject
    private transient SubmittingApplication submitting;

    @Inject
    private transient ShowingApplications showing;

    @Inject
    private transient ShowingRules rules;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient Towns towns;

    @Inject
    private transient PovertyWords words;

    private String id;
    private FormFields fields = new FormFields();
    private boolean opened;

    public void open() throws SQLException {
        if (opened) {
            return;
        }
        opened = true;
        if (id != null && !id.isBlank()) {
            fields = FormFields.of(showing.form(id, current.get()));
        } else if (towns.getMine().size() == 1) {
            fields.setTown(towns.getMine().get(0).getKey());
        }
    }

    public void addMember() {
        fields.getMembers().add(new MemberRow());
    }

    public void dropMember(MemberRow row) {
        fields.getMembers().remove(row);
    }

    public void save() throws SQLException {
        keep();
        words.say("saved");
    }

    public String submit() throws SQLException {
        keep();
        submitting.submit(id, current.get());
        return CASE + id;
    }

    private void keep() throws SQLException {
        if (id == null || id.isBlank()) {
            id = drafting.draft(fields.application(), current.get());
        } else {
            drafting.amend(id, fields.application(), current.get());
        }
    }

    public List<PovertyClass> getClasses() {
        return rules.classes();
    }

    public FormFields getFields() {
        return fields;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
