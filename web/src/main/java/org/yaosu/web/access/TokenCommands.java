package org.yaosu.web.access;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.shell.Usage;

/** {@code yaosu:token} and {@code yaosu:tokens}: who may use the platform over HTTP. */
@Component(service = TokenCommands.class)
@GogoCommand(scope = "yaosu", function = {"token", "tokens"})
public final class TokenCommands {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** 256 bits. */
    private static final int BYTES = 32;
    /** Tells people, and programs that look for secrets in the wrong places, what it is. */
    private static final String PREFIX = "yaosu_";

    private final BundleContext context;
    private final Tokens tokens;

    @Activate
    public TokenCommands(BundleContext context, @Reference Tokens tokens) {
        this.context = context;
        this.tokens = tokens;
    }

    @Descriptor("make a token for the platform over HTTP, and print it this once")
    public String token(
            @Parameter(names = "--scope", absentValue = Usage.REQUIRED)
            @Descriptor("what it may do; read: see fields, providers and runs; extract: also extract and answer; admin: everything") Scope scope,
            @Parameter(names = "--rate", absentValue = "" + Token.RATE) @Descriptor("the most requests a second") int rate,
            @Parameter(names = "--expires", absentValue = "") @Descriptor("the last day on which it is taken, such as 2027-12-31, in UTC") String expires,
            @Parameter(names = "--replace", presentValue = "true", absentValue = "false")
            @Descriptor("end the token that has this name") boolean replace,
            @Descriptor("what it is called") String name) throws IOException {
        String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random());
        Token token = new Token(TokenReader.checkedName("NAME", name), Digest.of(text), scope, TokenReader.checkedRate("--rate", rate), TokenReader.expires(expires));
        if (token.isOver(LocalDate.now(ZoneOffset.UTC))) {
            throw new IllegalArgumentException("--expires " + expires + " is over");
        }
        Path file = TokenFolder.of(context).write(token, replace);
        System.err.println("yaosu: " + file + " lets in who sends 'Authorization: Bearer TOKEN' (" + scope.name().toLowerCase(Locale.ROOT)
                + "); the token is shown this once, so keep it; to end it, remove the file");
        return text;
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Descriptor("list the tokens for the platform over HTTP")
    public TokenList tokens() {
        return tokens.all();
    }
}
