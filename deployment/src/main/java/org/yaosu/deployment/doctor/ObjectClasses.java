package org.yaosu.deployment.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the bundles declare about their settings, read from the files that the Metatype specification (chapter 105 of the OSGi
 * Compendium) puts it into: a Metatype service, which few servers run, is not needed.
 */
final class ObjectClasses {

    private static final String FOLDER = "OSGI-INF/metatype";

    private final Map<String, ObjectClass> byPid;

    private ObjectClasses(Map<String, ObjectClass> byPid) {
        this.byPid = byPid;
    }

    /** Reads what bundles declare. */
    static ObjectClasses of(List<Bundle> bundles) {
        return of(bundles.stream().map(ObjectClasses::in).flatMap(List::stream));
    }

    /** Several components may share a PID, each with settings of its own. */
    static ObjectClasses of(Stream<ObjectClass> declared) {
        return new ObjectClasses(declared.collect(Collectors.toMap(ObjectClass::pid, one -> one, (one, other) -> new ObjectClass(one.pid(),
                one.factory() || other.factory(), Stream.concat(one.settings().stream(), other.settings().stream()).distinct().toList()))));
    }

    /** Reads what one bundle declares. */
    static List<ObjectClass> in(Bundle bundle) {
        return files(bundle).map(ObjectClasses::read).flatMap(List::stream).toList();
    }

    Optional<ObjectClass> find(String pid) {
        return Optional.ofNullable(byPid.get(pid));
    }

    Set<String> pids() {
        return Collections.unmodifiableSet(byPid.keySet());
    }

    /** By path, which leaves a bundle that is not resolved as it is. */
    private static Stream<URL> files(Bundle bundle) {
        Enumeration<String> paths = bundle.getEntryPaths(FOLDER);
        return paths == null ? Stream.empty() : Collections.list(paths).stream().filter(path -> path.endsWith(".xml"))
                .map(bundle::getEntry).filter(url -> url != null);
    }

    private static List<ObjectClass> read(URL file) {
        try (InputStream in = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            Map<String, List<ObjectClass.Setting>> settings = new HashMap<>();
            elements(root, "OCD").forEach(ocd -> settings.put(ocd.getAttribute("id"), elements(ocd, "AD").map(ObjectClasses::setting).toList()));
            return elements(root, "Designate").flatMap(designate -> elements(designate, "Object")
                    .map(object -> declared(designate, settings.getOrDefault(object.getAttribute("ocdref"), List.of())))).toList();
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            // As if it declared nothing: that its settings cannot be checked is no fault of theirs.
            return List.of();
        }
    }

    private static ObjectClass declared(Element designate, List<ObjectClass.Setting> settings) {
        boolean factory = designate.hasAttribute("factoryPid");
        return new ObjectClass(designate.getAttribute(factory ? "factoryPid" : "pid"), factory, settings);
    }

    private static ObjectClass.Setting setting(Element definition) {
        boolean required = !definition.getAttribute("required").equals("false") && !definition.hasAttribute("default");
        return new ObjectClass.Setting(definition.getAttribute("id"), required, definition.getAttribute("description"));
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
