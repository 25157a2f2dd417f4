package io.backline.local;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/** Who is at the other end of a WebSocket, as its upgrade request told. */
record SocketConnection(
    String id,
    Instant connectedAt,
    String domainName,
    String sourceIp,
    Map<String, String> headers,
    Map<String, String> query) {
  SocketConnection {
    requireNonNull(id, "id is null");
    requireNonNull(connectedAt, "connectedAt is null");
    requireNonNull(domainName, "domainName is null");
    requireNonNull(sourceIp, "sourceIp is null");
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  String userAgent() {
    return headers.getOrDefault("User-Agent", "");
  }
}
