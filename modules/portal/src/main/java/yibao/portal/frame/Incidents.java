package yibao.portal.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.Page;

/**
 * What becomes of an exception on a page. A {@link BusinessProblem} is said on the page itself, a view that has expired
 * begins anew, and everything else gets an incident number: the story is for the log.
 */
public class Incidents extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());

    Incidents(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Named in faces-config. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Incidents(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            var failure = events.next().getContext().getException();
            if (settle(faces, failure)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean settle(FacesContext faces, Throwable failure) {
        if (find(failure, BusinessProblem.class) instanceof BusinessProblem no && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, no.getMessage(), null));
            return true;
        }
        if (find(failure, ViewExpiredException.class) instanceof ViewExpiredException expired) {
            return go(faces, Page.at(String.valueOf(expired.getViewId())).orElse(Page.HOME).path());
        }
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "Incident " + incident);
        return go(faces, Page.FAILURE.path() + "?incident=" + incident);
    }

    private static boolean go(FacesContext faces, String path) {
        ExternalContext web = faces.getExternalContext();
        if (web.isResponseCommitted() || Page.FAILURE.path().equals(web.getRequestServletPath())) {
            return false;
        }
        try {
            web.responseReset();
            web.redirect(web.getRequestContextPath() + path);
            faces.responseComplete();
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The container wraps what a door throws, sometimes twice. */
    private static Throwable find(Throwable failure, Class<? extends Throwable> type) {
        for (var one = failure; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return one;
            }
        }
        return null;
    }
}
