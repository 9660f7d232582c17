package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;

/** A stay in hospital that ruins a family: 120,000 yuan, all of it within the scope. */
record HospitalBill(String certNo, String name, LocalDate day) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static HospitalBill of(String certNo, String name) {
        return new HospitalBill(certNo, name, null);
    }

    HospitalBill on(LocalDate paid) {
        return new HospitalBill(certNo, name, paid);
    }

    /** @param number under which the hospital keeps it */
    void settle(String number, URI base) throws IOException, InterruptedException {
        var answer = JSON.readTree(Colleague.of("assistance", base).call("POST", "/api/v1/settlements", """
                {"setl_id": "%s", "psn_cert_type": "01", "certno": "%s", "psn_name": "%s", "insutype": "390", "med_type": "21", "setl_time": "%sT10:00:00+08:00",
                 "fixmedins_code": "H32068100001", "hosp_lv": "3", "mdtrtarea_admvs": "320681", "insuplc_admdvs": "320681", "medfee_sumamt": "120000.00",
                 "fulamt_ownpay_amt": "0.00", "overlmt_selfpay": "0.00", "preselfpay_amt": "0.00", "inscp_scp_amt": "120000.00"}""".formatted(number, certNo, name, day)));
        assertThat(answer.path("settlement").path("state").asText()).as(answer.toString()).isEqualTo("COUNTED");
    }
}
