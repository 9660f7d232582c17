package yibao.exchange.camel;

import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Handler;
import org.apache.camel.Header;
import yibao.exchange.Agency;
import yibao.exchange.boundary.ReceivingBatches;

/** From Camel's words to ours. */
public class ReceiveManifest {

    static final String AGENCY = "agency";

    private final ReceivingBatches door;

    public ReceiveManifest(ReceivingBatches door) {
        this.door = door;
    }

    @Handler
    public void receive(@ExchangeProperty(AGENCY) Agency agency, @Header(Exchange.FILE_PATH) String manifest) {
        door.receive(agency, Path.of(manifest));
    }
}
