package yibao.exchange.camel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Properties;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import yibao.exchange.Agency;
import yibao.exchange.boundary.ReceivingBatches;
import yibao.exchange.control.Folders;

/** Camel 4 has no CDI of its own: this starts it with the application and the partners' routes, and stops it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CamelBootstrap {

    @Inject
    private Instance<InboxRoute> routes;

    @Inject
    private ReceivingBatches door;

    @Inject
    private Folders folders;

    private DefaultCamelContext camel;

    @PostConstruct
    void start() {
        for (Agency agency : Agency.values()) {
            folders.inbox(agency);
            folders.outbox(agency);
            folders.archive(agency);
            folders.quarantine(agency);
        }
        door.recover(); // opens the database, and so waits for its tables; @DependsOn would not reach into the kernel's archive
        camel = new DefaultCamelContext(false);
        camel.setApplicationContextClassLoader(getClass().getClassLoader());
        camel.setAllowUseOriginalMessage(false);
        camel.setStreamCaching(false);
        camel.getRegistry().bind("receiveManifest", new ReceiveManifest(door));
        Properties places = new Properties();
        places.setProperty("yibao.exchange.root", folders.root().toString());
        camel.getPropertiesComponent().setInitialProperties(places);
        add(new HowRoutesFail());
        routes.forEach(this::add);
        camel.build();
        camel.start();
    }

    private void add(RoutesBuilder recipe) {
        try {
            camel.addRoutes(recipe);
        } catch (Exception broken) { // addRoutes declares no narrower one
            throw new EJBException("the exchange's routes did not start", broken);
        }
    }

    @PreDestroy
    void stop() {
        if (camel != null) {
            camel.stop();
        }
    }

    /** Whether every route is running. */
    public boolean isRunning() {
        return camel != null && camel.isStarted() && camel.getRoutes().stream()
                .allMatch(route -> camel.getRouteController().getRouteStatus(route.getRouteId()).isStarted());
    }
}
