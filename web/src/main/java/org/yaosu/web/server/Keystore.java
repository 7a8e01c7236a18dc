package org.yaosu.web.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * A file with the key that a server shows who it is with, and its certificates.
 *
 * @param file of the kind PKCS12
 */
record Keystore(Path file) {

    private static final String SETTINGS = "conf/" + TlsConfig.PID + ".cfg, as password = $[secret:NAME]";
    private static final String MAKE = "openssl pkcs12 -export -inkey KEY -in CERTIFICATES -out KEYSTORE";

    /**
     * What Jetty makes connections with.
     *
     * @throws IOException if it cannot be used; the message says why, and what to do
     */
    SslContextFactory.Server open(String password) throws IOException {
        if (password.contains("$[")) {
            throw new IOException("password of " + TlsConfig.PID + ": there is no secret or variable of the name that stands there; write the file in secrets/, or set the variable");
        }
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(read(password.toCharArray()));
        tls.setKeyStorePassword(password);
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setRenegotiationAllowed(false);
        // whoever knows this server by a number sends no name
        tls.setSniRequired(false);
        return tls;
    }

    private KeyStore read(char[] password) throws IOException {
        KeyStore store;
        try (InputStream input = Files.newInputStream(file)) {
            store = KeyStore.getInstance("PKCS12");
            store.load(input, password);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new IOException("there is no keystore " + file + "; one is made with " + MAKE, e);
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException(file + (e.getCause() instanceof UnrecoverableKeyException
                    ? (password.length == 0 ? " takes a password, and there is none" : " does not open with this password") + "; set it in " + SETTINGS
                    : " cannot be read, or is no keystore of the kind PKCS12; one is made with " + MAKE), e);
        }
        checkKey(store, password);
        return store;
    }

    private void checkKey(KeyStore store, char[] password) throws IOException {
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) != null) {
                    store.getKey(alias, password);
                    return;
                }
            }
        } catch (UnrecoverableKeyException e) {
            throw new IOException(file + " holds a key with a password of its own; make one where both have the same: " + MAKE, e);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " cannot be used (" + e.getMessage() + "); one is made with " + MAKE, e);
        }
        throw new IOException(file + " holds no key with its certificates; put both there: " + MAKE);
    }
}
