package io.backline.local;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** Where the services are. */
record Endpoints(URI dynamoDb, URI sqs, URI eventBridge) {
  Endpoints {
    requireNonNull(dynamoDb, "dynamoDb is null");
    requireNonNull(sqs, "sqs is null");
    requireNonNull(eventBridge, "eventBridge is null");
  }

  static Endpoints allAt(URI uri) {
    return new Endpoints(uri, uri, uri);
  }
}
