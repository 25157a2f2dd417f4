package io.backline.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells one caller from another.
 *
 * @param name the network's, of no other one's form
 * @param subscribers that it is taken to have, and so how often what one may
 */
record CallerNetwork(String name, int subscribers) {
  // A /56 is the least that most providers hand to a line, a /48 the most.
  private static final int LINE_BYTES = 7;
  private static final int SITE_BYTES = 6;
  private static final int LINES_OF_A_SITE = 16;

  /**
   * The networks that a caller counts for, the smallest first: the address; of IPv6, where each
   * line has many for free, the line and what it may be a part of.
   */
  static List<CallerNetwork> of(Request request) {
    try {
      InetAddress address = InetAddress.ofLiteral(request.sourceIp());
      return address instanceof Inet6Address
          ? List.of(
              new CallerNetwork(prefix(address, LINE_BYTES), 1),
              new CallerNetwork(prefix(address, SITE_BYTES), LINES_OF_A_SITE))
          : List.of(new CallerNetwork(address.getHostAddress(), 1));
    } catch (IllegalArgumentException _) {
      // Who comes from nowhere is one caller.
      return List.of(new CallerNetwork(request.sourceIp(), 1));
    }
  }

  private static String prefix(InetAddress address, int bytes) {
    return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
  }
}
