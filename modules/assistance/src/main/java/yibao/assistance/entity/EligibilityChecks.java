package yibao.assistance.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Every check ever made. */
@ApplicationScoped
public class EligibilityChecks {
    @PersistenceContext(unitName = "yibao-assistance")
    private EntityManager entities;

    public EligibilityChecks() {}

    public EligibilityChecks(EntityManager entities) {
        this.entities = entities;
    }

    public void add(EligibilityCheck check) {
        entities.persist(check);
    }

    public Optional<EligibilityCheck> find(String id) {
        return Optional.ofNullable(entities.find(EligibilityCheck.class, id));
    }
}
