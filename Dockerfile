# Yaosu as a server. Build the distribution first: ./mvnw -DskipTests package && docker build -t yaosu .
FROM eclipse-temurin:17.0.20.1_1-jre-noble

LABEL org.opencontainers.image.title="Yaosu" \
      org.opencontainers.image.description="Reads customer-service group chats and writes one typed record per customer" \
      org.opencontainers.image.licenses="Apache-2.0"

COPY launcher/target/dist /opt/yaosu

# The only folder that is written, but for /tmp. A new volume takes over who owns it.
RUN install -d -o 10001 -g 10001 -m 0750 /var/lib/yaosu

# conf/, plugins/ and secrets/ are mounted into the first one.
ENV YAOSU_HOME=/etc/yaosu \
    YAOSU_DATA=/var/lib/yaosu
WORKDIR /etc/yaosu
VOLUME /var/lib/yaosu
USER 10001:10001
EXPOSE 8080

# curl is part of the base image; a JVM of its own every half minute would cost more than the question.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "--max-time", "4", "http://127.0.0.1:8080/health/live"]

# The script gives way to Java, which is process 1 then and gets the signals.
ENTRYPOINT ["/opt/yaosu/yaosu"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080"]
