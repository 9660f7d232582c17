package yibao.warning.control;

import java.util.List;
import java.util.Set;
import yibao.enrolment.PersonRef;

/** Says which of a portion of people have an application for poverty by illness in hand or granted. */
public interface Applicants {
    Set<PersonRef> among(List<PersonRef> people);
}
