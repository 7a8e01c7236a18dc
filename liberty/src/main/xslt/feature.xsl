<?xml version="1.0" encoding="UTF-8"?>
<!-- The manifest of a Liberty feature, of an index of bundles. The commands and what they need are a feature of their own. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.osgi.org/xmlns/repository/v1.0.0">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="feature"/>
  <xsl:variable name="shell" select="$feature = 'yaosuShell-1.0'"/>

  <xsl:template match="/">
    <xsl:text>Subsystem-ManifestVersion: 1&#10;</xsl:text>
    <xsl:value-of select="concat('Subsystem-SymbolicName: ', $feature, ';visibility:=public&#10;')"/>
    <xsl:text>Subsystem-Version: 1.0.0&#10;</xsl:text>
    <xsl:text>Subsystem-Type: osgi.subsystem.feature&#10;</xsl:text>
    <xsl:value-of select="concat('IBM-ShortName: ', $feature, '&#10;')"/>
    <xsl:text>IBM-Feature-Version: 2&#10;</xsl:text>
    <xsl:text>Subsystem-Content: </xsl:text>
    <xsl:if test="$shell">yaosu-1.0;type="osgi.subsystem.feature",&#10; </xsl:if>
    <!-- the index tells the versioned parts of a jar as resources of their own -->
    <xsl:for-each select="//r:resource[not(starts-with(r:capability[@namespace = 'osgi.content']/r:attribute[@name = 'url']/@value, 'urn:'))][boolean(r:capability[@namespace = 'osgi.identity']/r:attribute[@name = 'osgi.identity'][
        @value = 'org.yaosu.shell' or @value = 'org.yaosu.evaluation' or @value = 'org.yaosu.finetune' or @value = 'org.yaosu.dialogue.command' or @value = 'com.fasterxml.jackson.dataformat.jackson-dataformat-csv' or
        @value = 'org.yaosu.simulator' or starts-with(@value, 'org.apache.felix.gogo.')]) = $shell]">
      <xsl:variable name="identity" select="r:capability[@namespace = 'osgi.identity']"/>
      <xsl:variable name="version" select="$identity/r:attribute[@name = 'version']/@value"/>
      <xsl:if test="position() &gt; 1">,&#10; </xsl:if>
      <xsl:value-of select="concat($identity/r:attribute[@name = 'osgi.identity']/@value,
          ';version=&quot;[', $version, ',', $version, ']&quot;;&#10; location:=&quot;lib/', r:capability[@namespace = 'osgi.content']/r:attribute[@name = 'url']/@value, '&quot;')"/>
    </xsl:for-each>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
