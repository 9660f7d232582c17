package yibao.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/** Tells the server who a name and password belong to. An identity system of the city can stand beside it later. */
@ApplicationScoped
public class OfficeIdentityStore implements IdentityStore {
    @Inject
    private Accounts accounts;

    @Inject
    private RecentLogins recent;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential login)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return find(login.getCaller(), login.getPassword().getValue())
                .map(account -> new CredentialValidationResult(new OfficePrincipal(account.caller()), account.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private Optional<Account> find(String name, char[] password) {
        return recent.find(name, password).or(() -> verify(name, password));
    }

    private Optional<Account> verify(String name, char[] password) {
        var account = accounts.findVerified(name, password);
        account.ifPresent(known -> recent.remember(known, password));
        return account;
    }
}
