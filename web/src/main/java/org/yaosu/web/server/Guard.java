package org.yaosu.web.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.yaosu.web.access.Caller;
import org.yaosu.web.access.Gate;
import org.yaosu.web.access.RefusedException;
import org.yaosu.web.access.Visit;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.RequestId;

/**
 * Stands in front of whatever serves, of any bundle: Jetty asks it before it looks for a service at all. Every request gets a name,
 * every answer its head, and who may not ask is refused. Safe for use by several threads.
 */
final class Guard implements HttpConfiguration.Customizer {

    /** The attribute of a request that says why it was refused. */
    static final String REFUSED = "org.yaosu.web.refused";

    /** They repeat what was sent, its token among it, or open a way to elsewhere. */
    private static final Set<String> REFUSED_METHODS = Set.of("TRACE", "CONNECT");
    /** What proxies add to requests that they pass on. */
    private static final Set<String> FORWARDING = Set.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String FETCH_MODE = "Sec-Fetch-Mode";
    private static final String FETCH_DEST = "Sec-Fetch-Dest";

    private final PageGuard pages;
    private final Gate gate;
    private final ProtectiveHeaders headers;
    private final UnderWay underWay;
    private final ConnectionWatch connections;
    private final int mostHeaders;

    Guard(PageGuard pages, Gate gate, ProtectiveHeaders headers, UnderWay underWay, ConnectionWatch connections, int mostHeaders) {
        this.pages = pages;
        this.gate = gate;
        this.headers = headers;
        this.underWay = underWay;
        this.connections = connections;
        this.mostHeaders = mostHeaders;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        RequestId id = RequestId.of(request.getHeaders().get(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        boolean entered = underWay.enter();
        Pace pace = new Pace(System.nanoTime());
        connections.begins(request.getConnectionMetaData().getConnection(), pace);
        request.addHttpStreamWrapper(stream -> new GuardedStream(stream, head -> headers.put(head, request.getHttpURI().getPath(), id), pace, () -> {
            connections.ends(request.getConnectionMetaData().getConnection());
            if (entered) {
                underWay.leave();
            }
        }));
        try {
            if (!entered) {
                throw new RefusedException(Failure.ENDING, Failure.ENDING.words(), Map.of("Connection", "close"));
            }
            request.setAttribute(Caller.ATTRIBUTE, admit(request));
            return request;
        } catch (RefusedException e) {
            request.setAttribute(REFUSED, e);
            throw new HttpException.RuntimeException(e.status());
        }
    }

    private Caller admit(Request request) {
        HttpFields fields = request.getHeaders();
        if (fields.size() > mostHeaders) {
            throw new RefusedException(Failure.BAD_HTTP, "the request has more than " + mostHeaders + " headers", Map.of());
        }
        if (REFUSED_METHODS.contains(request.getMethod())) {
            throw new RefusedException(Failure.METHOD, Failure.METHOD.words(), Map.of("Allow", "GET, HEAD, POST, PUT, DELETE"));
        }
        boolean link = PageGuard.isLink(request.getMethod(), request.getHttpURI().getPath(), fields.getValuesList(FETCH_MODE), fields.getValuesList(FETCH_DEST));
        if (!pages.allows(fields.get(HttpHeader.HOST), fields.getValuesList(HttpHeader.ORIGIN), link ? List.of() : fields.getValuesList(FETCH_SITE))
                || !pages.isCalled(request.getHttpURI().getAuthority())) {
            throw new RefusedException(Failure.FOREIGN);
        }
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        return gate.admit(new Visit(request.getMethod(), path, fields.getFields(HttpHeader.AUTHORIZATION).stream().map(field -> String.valueOf(field.getValue())).toList(),
                ConnectionWatch.client(request.getConnectionMetaData().getRemoteSocketAddress()), FORWARDING.stream().anyMatch(fields::contains)));
    }
}
