package io.backline.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What tells one caller from another. */
final class CallerNetwork {
  private static final int SUBSCRIBER_BYTES = 8;

  private CallerNetwork() {}

  /** The address; of IPv6 the half that a subscriber is given, who has the other half for free. */
  static String of(Request request) {
    try {
      InetAddress address = InetAddress.ofLiteral(request.sourceIp());
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBSCRIBER_BYTES))
          : address.getHostAddress();
    } catch (IllegalArgumentException _) {
      // Who comes from nowhere is one caller.
      return request.sourceIp();
    }
  }
}
