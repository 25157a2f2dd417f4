package io.backline.local.handlers;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * From the handlers to the test. The two live in different class loaders and share the JDK's
 * classes only, so the queue hangs in the JVM's properties.
 */
public final class Channel {
  private Channel() {}

  @SuppressWarnings("unchecked") // nobody else uses the name
  public static BlockingQueue<String> named(String name) {
    return (BlockingQueue<String>)
        System.getProperties()
            .computeIfAbsent("channel " + name, _ -> new LinkedBlockingQueue<String>());
  }
}
