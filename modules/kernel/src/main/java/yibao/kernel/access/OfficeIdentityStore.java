package yibao.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Tells the server who a name and password belong to. */
@ApplicationScoped
public class OfficeIdentityStore implements IdentityStore {
    @Inject
    private SigningInLocally signingIn;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential login)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return signingIn.find(login.getCaller(), login.getPassword().getValue())
                .map(principal -> new CredentialValidationResult(principal, principal.caller().roles()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
