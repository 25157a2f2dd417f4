package io.backline.progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** API Gateway's way back to a connection. */
final class Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  /** What became of a message. */
  enum Delivery {
    SENT,
    GONE,
    FAILED
  }

  private final ApiGatewayManagementApiClient client;

  Gateway(ApiGatewayManagementApiClient client) {
    this.client = client;
  }

  Delivery send(String connectionId, String message) {
    try {
      client.postToConnection(
          request -> request.connectionId(connectionId).data(SdkBytes.fromUtf8String(message)));
      return Delivery.SENT;
    } catch (GoneException _) {
      return Delivery.GONE;
    } catch (SdkException e) {
      LOG.warn("connection {} did not take a message: {}", connectionId, e.getMessage());
      return Delivery.FAILED;
    }
  }
}
