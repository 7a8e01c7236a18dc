package org.yaosu.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {

    private static final String PASSWORD = "of-a-test-only";
    private static final String WRONG = "another-one-of-a-test";
    private static final String SETTINGS = "conf/org.yaosu.web.tls.cfg";

    @TempDir
    private Path folder;
    private Path good;

    @BeforeEach
    void make() throws Exception {
        good = folder.resolve("good.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "key", "-keyalg", "EC",
                "-storetype", "PKCS12", "-keystore", good.toString(), "-storepass", PASSWORD, "-dname", "CN=localhost")
                .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertThat(keytool.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
    }

    /** A keystore with something else in it. */
    private Path with(Filling filling) throws Exception {
        KeyStore source = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(good)) {
            source.load(input, PASSWORD.toCharArray());
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        filling.fill(store, source.getKey("key", PASSWORD.toCharArray()), source.getCertificate("key"));
        Path file = folder.resolve("other.p12");
        try (OutputStream output = Files.newOutputStream(file)) {
            store.store(output, PASSWORD.toCharArray());
        }
        return file;
    }

    private interface Filling {
        void fill(KeyStore store, Key key, Certificate certificate) throws Exception;
    }

    private static void refused(Path file, String password, String... words) {
        ThrowingCallable opening = () -> new Keystore(file).open(password);
        assertThatThrownBy(opening).isInstanceOf(IOException.class).hasMessageContaining(file.toString()).hasMessageContainingAll(words);
        if (!password.isEmpty()) {
            assertThatThrownBy(opening).satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain(password));
        }
    }

    @Test
    void aKeyWithItsCertificateOpens() throws Exception {
        assertThat(new Keystore(good).open(PASSWORD)).isNotNull();
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        refused(folder.resolve("none.p12"), PASSWORD, "there is no keystore", "openssl pkcs12 -export");
    }

    @Test
    void aFileThatIsNoKeystoreIsSaidToBeNone() throws Exception {
        refused(Files.writeString(folder.resolve("text.p12"), "hello"), PASSWORD, "no keystore of the kind PKCS12", "openssl pkcs12 -export");
    }

    @Test
    void aWrongPasswordIsSaidToBeWrongAndNotRepeated() {
        refused(good, WRONG, "does not open with this password", SETTINGS);
    }

    @Test
    void aMissingPasswordIsSaidToBeMissing() {
        refused(good, "", "takes a password, and there is none", SETTINGS);
    }

    @Test
    void aCertificateWithoutItsKeyIsNotEnough() throws Exception {
        refused(with((store, key, certificate) -> store.setCertificateEntry("key", certificate)), PASSWORD, "holds no key with its certificates", "openssl pkcs12 -export");
    }

    @Test
    void aKeyWithoutItsCertificateIsNotEnough() throws Exception {
        refused(with((store, key, certificate) -> store.setKeyEntry("key", locked(key), null)), PASSWORD, "holds no key with its certificates");
    }

    /** As a keystore holds it: Java itself puts none in without its certificate. */
    private static byte[] locked(Key key) throws Exception {
        String way = "PBEWithSHA1AndDESede";
        Cipher cipher = Cipher.getInstance(way);
        cipher.init(Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance(way).generateSecret(new PBEKeySpec(PASSWORD.toCharArray())), new PBEParameterSpec(new byte[20], 1000));
        return new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(key.getEncoded())).getEncoded();
    }

    @Test
    void aSecretIsNoKeyForIt() throws Exception {
        refused(with((store, key, certificate) -> store.setKeyEntry("key", new SecretKeySpec(new byte[16], "AES"), PASSWORD.toCharArray(), null)), PASSWORD,
                "holds no key with its certificates");
    }

    @Test
    void aKeyWithAPasswordOfItsOwnIsSaidToHaveOne() throws Exception {
        refused(with((store, key, certificate) -> store.setKeyEntry("key", key, WRONG.toCharArray(), new Certificate[] {certificate})), PASSWORD, "password of its own");
    }
}
