package yibao.warning.control;

import java.util.List;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Residence;

/** Says of a portion of people where they belong; set-wise, whatever its size. */
public interface Places {
    Map<PersonRef, Residence> of(List<PersonRef> people);
}
