package yibao.simulators;

import java.time.LocalDate;

/** Someone who does not exist. {@code number} is the place in the register the person was made from. */
record Person(long number, String certType, String certNo, String name, String gender, LocalDate born,
              String town, String personType, String household) {

    Person withCertNo(String other) {
        return new Person(number, certType, other, name, gender, born, town, personType, household);
    }

    Person withResidentId(String number18) {
        return new Person(number, "01", number18, name, gender, born, town, personType, household);
    }

    Person certified(String otherType, String otherNumber) {
        return new Person(number, otherType, otherNumber, name, gender, born, town, personType, household);
    }

    Person withName(String other) {
        return new Person(number, certType, certNo, other, gender, born, town, personType, household);
    }

    Person asEmployee() {
        return new Person(number, certType, certNo, name, gender, born, town, "1101", household);
    }
}
